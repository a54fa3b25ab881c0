import { useEffect, useState } from 'react'

/** The answer to a question, asked anew when the question is another; undefined until there is one. What fails stays unanswered. */
export const useAnswer = <T>(ask: () => Promise<T>): T | undefined => {
  const [answer, setAnswer] = useState<T>()
  useEffect(() => {
    let current = true
    const wait = async (): Promise<void> => {
      const found = await ask().catch(() => undefined)
      if (current) setAnswer(found)
    }
    void wait()
    return () => {
      current = false
    }
  }, [ask])
  return answer
}
