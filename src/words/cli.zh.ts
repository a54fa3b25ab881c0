/** Words of the command line. */
export const cliZh = {
  usage: `用法：sanhua check [目录] [--against 目录] [--report 文件] [--json] [--lang zh|en]
      sanhua render 图… --format 格式 --out 文件（说明见 sanhua render --help）
      sanhua inspect 文件（说明见 sanhua inspect --help）
      sanhua apply 文件 --recipe 配方 --out 目录（说明见 sanhua apply --help）

  检查一个数据包：表结构、单位、范围、重复、缺口、未知 id、恒等式、表述、图。
  目录        缺省为随程序附带的 data/
  --against   与将被替换的数据对照：量级、正负号、突变、修订、减少的时期
  --report    把问题另存为 .sarif、.csv 或 .json
  --json      以 JSON 输出
  --lang      zh（缺省）或 en
  --help      显示本说明
  --version   显示版本

  退出码：0 没有错误；1 有错误；2 用法不对。`,
  commandUnknown: (name: string) => `没有命令“${name}”。`,
  optionUnknown: (name: string) => `没有选项“${name}”。`,
  languageUnknown: (name: string) => `--lang 只能是 zh 或 en，不能是“${name}”。`,
  tooMany: (name: string) => `多余的参数“${name}”：一次只检查一个目录。`,
  folderMissing: (path: string) => `没有目录 ${path}。`,
  severities: { error: '错误', warning: '警告', note: '提示' },
  more: (count: number) => `  …… 还有 ${count} 条`,
  identities: '恒等式',
  identity: (id: string, checked: number, worst: string, at: string) => `${id}：核对 ${checked} 次，最大残差 ${worst}${at && `（${at}）`}`,
  identityUnchecked: (id: string) => `${id}：没有可核对的时期`,
  claims: '表述',
  claim: (text: string, value: string, expected: string) => (value === expected ? `${text}（数据：${value}）` : `${text}（数据：${value}，应为 ${expected}）`),
  claimUnchecked: (text: string) => `${text}（无法核对）`,
  summary: (errors: number, warnings: number, indicators: number, observations: number) =>
    `${indicators} 个指标，${observations} 个数值；${errors} 个错误，${warnings} 个警告。`,
}

export type CliWords = typeof cliZh
