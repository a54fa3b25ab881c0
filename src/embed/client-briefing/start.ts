/** The script of a saved briefing: presenting, day and night. The file is whole without it. */
export {}
