import { expect, it } from 'vitest'
import { addressReach } from '../../src/model/source-address'

const reach = (url: string, kind: Parameters<typeof addressReach>[0]['kind'] = 'publication') => addressReach({ url, kind })

it('tells the address of a publication from the home page of its publisher', () => {
  expect(reach('https://www.stats.gov.cn/sj/zxfb/202302/t20230203_1901085.html')).toBe('own')
  expect(reach('https://example.org/?id=7')).toBe('own')
  expect(reach('https://www.stats.gov.cn')).toBe('home')
  expect(reach('http://www.cnnic.net.cn/')).toBe('home')
  expect(reach('https://www.cnnic.net.cn/#')).toBe('home')
})

it('takes the home of a database for the database', () => {
  expect(reach('https://data.stats.gov.cn', 'database')).toBe('own')
})

it('leads nowhere without a web address', () => {
  expect(reach('')).toBe('none')
  expect(reach('javascript:alert(1)')).toBe('none')
  expect(reach('ftp://example.org/a')).toBe('none')
})
