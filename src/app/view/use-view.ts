import { createContext, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Scheme } from '../../charts/query/panel-view'
import type { Section } from '../../charts/spec/panel-fields'
import type { PanelSpec } from '../../charts/types/list'
import type { Theme } from '../../model/indicator'
import type { Loaded } from '../../platform/data/load-dataset'
import { painted } from '../../platform/page/viewport'
import { onSchemeChange, resolvedScheme } from '../../platform/page/document'
import type { SchemeChoice, ViewState, ViewStore } from '../../state/view'

/** The day on which the page was opened, `2026-11-28`; '' where none is given: nothing is due then. */
export const Today = createContext('')

/** The view as it changes. */
export const useView = (store: ViewStore): ViewState => useStore(store)

/** The scheme that applies now. */
export const useScheme = (choice: SchemeChoice): Scheme => {
  const [, seen] = useState(0)
  useEffect(() => onSchemeChange(() => seen((count) => count + 1)), [])
  return resolvedScheme(choice)
}

/** A value once the frame that it appeared in has been painted and it has not changed since: what is drawn by it delays no answer to a key or a pointer. */
export const useAfterPaint = <T>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    let current = true
    void painted().then(() => current && setSettled(() => value))
    return () => {
      current = false
    }
  }, [value])
  return settled
}

/** A section of a chapter with its panels. */
export interface ChapterSection {
  readonly id: string // of the section; '' for panels that are in none
  readonly title: Section['title'] | undefined
  readonly panels: readonly PanelSpec[]
}

/** The sections of a chapter with their panels; panels of no section of it come last. */
export const chapterParts = ({ panels, sections }: Pick<Loaded, 'panels' | 'sections'>, theme: Theme): readonly ChapterSection[] => {
  const own = panels.filter((panel) => panel.theme === theme)
  const declared = sections.filter((section) => section.theme === theme)
  const parts = declared.map(({ id, title }) => ({ id, title, panels: own.filter(({ section }) => section === id) }))
  const others = own.filter(({ section }) => !declared.some(({ id }) => id === section))
  return [...parts, { id: '', title: undefined, panels: others }].filter((part) => part.panels.length > 0)
}

/** The sections of a chapter, and all its panels in the order of these. */
export const useChapter = ({ panels, sections }: Pick<Loaded, 'panels' | 'sections'>, theme: Theme): { readonly parts: readonly ChapterSection[]; readonly panels: readonly PanelSpec[] } =>
  useMemo(() => {
    const parts = chapterParts({ panels, sections }, theme)
    return { parts, panels: parts.flatMap((part) => part.panels) }
  }, [panels, sections, theme])
