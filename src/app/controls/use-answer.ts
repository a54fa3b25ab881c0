import { useEffect, useState } from 'react'

/** The result of a request, repeated when the request changes; undefined until it arrives, or where it failed. */
export const useAnswer = <T>(request: () => Promise<T>): T | undefined => {
  const [result, setResult] = useState<T>()
  useEffect(() => {
    let current = true
    const wait = async (): Promise<void> => {
      const found = await request().catch(() => undefined)
      if (current) setResult(found)
    }
    void wait()
    return () => {
      current = false
    }
  }, [request])
  return result
}
