import { plain, say, type IssueWords, type StorageCode } from './issue-words'

const FAULTS: Readonly<Record<string, string>> = {
  'no-zip': '这不是 ZIP 文件',
  'no-index': '压缩包里没有 datapackage.json，不是完整的数据包',
  damaged: '压缩包已损坏：校验和不符，或内容不全',
  'too-large': '压缩包解开后文件太多或太大',
  'unsafe-path': '压缩包里有指向包外的路径',
}

const megabytes = (bytes: number): string => plain(Math.max(0.1, Math.round(bytes / 1e5) / 10))
const visit = '新数据只在本次打开页面期间有效，关闭或刷新后恢复原样。'

/** 本机保存的数据，以及整个数据包的文件。 */
export const storageIssuesZh: Pick<IssueWords, StorageCode> = {
  'storage-full': ({ bytes }) => say(bytes > 0 ? `浏览器的存储空间不足，放不下 ${megabytes(bytes)} MB` : '浏览器的存储空间不足', '', visit, '删除不用的版本或清理磁盘后再试，或把数据包下载为 ZIP'),
  'storage-unavailable': ({ reason }) => say(`浏览器不允许保存数据${reason && `（${reason}）`}，例如处于无痕窗口`, '', visit, '换用普通窗口，或把数据包下载为 ZIP'),
  'version-unreadable': ({ name, reason }) => say(`本机版本“${name}”读不出来：${reason === 'gone' ? '内容已被浏览器清除' : '内容与保存时的校验码不符'}`, '', '现在显示的是公开发布的数据。', '删除这个版本，用原来的文件或下载的 ZIP 重新导入'),
  'package-unreadable': ({ reason }, found) => say(`${FAULTS[reason] ?? reason}${found && `（${found}）`}`, '', '没有导入，现有数据不变。', '用本站“下载数据包”得到的 ZIP，或 data/ 文件夹压缩成的 ZIP'),
}
