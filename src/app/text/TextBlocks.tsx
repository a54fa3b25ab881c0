import { textBlocks, type TextBlock } from '../../charts/text/own-words'
import { Phrases } from './Phrases'

/** Blocks with items that follow one another in one list. */
const grouped = (blocks: readonly TextBlock[]): TextBlock[][] => {
  const groups: TextBlock[][] = []
  for (const block of blocks) {
    const last = groups[groups.length - 1]
    if (block.isItem && last?.[0]?.isItem) last.push(block)
    else groups.push([block])
  }
  return groups
}

/** The text of a slide: paragraphs and lists, plain text. */
export const TextBlocks = ({ body }: { readonly body: string }) =>
  grouped(textBlocks(body)).map((group, at) =>
    group[0]?.isItem ? (
      // oxlint-disable-next-line react/no-array-index-key -- a text may say the same twice
      <ul key={at}>
        {group.map(({ text }, item) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <li key={item}><Phrases text={text} /></li>
        ))}
      </ul>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- as above
      <p key={at}><Phrases text={group[0]?.text ?? ''} /></p>
    ),
  )
