/** Words on the parts of an address that were not used. */
export const address = {
  label: '网址中未采用的部分',
  heading: (count: number) => `网址中有${count}处未采用：`,
  unknown: (name: string) => `未知参数 ${name}，已忽略`,
  invalid: (name: string, found: string, allowed: readonly string[]) => `${name}=${found} 无效，按默认显示${allowed.length > 0 ? `；可用：${allowed.join('、')}` : ''}`,
  unoffered: (name: string, found: string, allowed: readonly string[]) => `${name}=${found} 不适用于所示内容，未采用${allowed.length > 0 ? `；可用：${allowed.join('、')}` : ''}`,
  repeated: (name: string, found: string) => `${name} 出现多次，只采用第一个；${name}=${found} 未采用`,
  tooMany: (name: string) => `${name} 超出数量上限`,
  more: (count: number) => `另有${count}处未列出`,
  close: '关闭',
}

export type AddressWords = typeof address
