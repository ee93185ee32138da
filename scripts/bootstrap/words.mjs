/** Sentences of the bootstrap, which runs before the message files can be read. */
const WORDS = {
  title: ['Gaoshi', '告示'],
  'step.packages': ['packages', '软件包'],
  'step.database': ['database', '数据库'],
  'step.migrations': ['migrations', '数据结构'],
  'step.demo': ['demo content', '演示内容'],
  'step.build': ['build', '构建'],
  'step.server': ['server', '服务'],
  'packages.installed': ['installed by npm ci', '已由 npm ci 安装'],
  'packages.present': ['complete', '完整'],
  'database.embedded': ['embedded PostgreSQL started', '已启动内置 PostgreSQL'],
  'database.joined': ['embedded PostgreSQL, running already', '内置 PostgreSQL 已在运行'],
  'database.given': ['the one in DATABASE_URL', '使用 DATABASE_URL 指定的数据库'],
  'migrations.applied': ['{applied} applied', '已应用 {applied} 项'],
  'migrations.none': ['up to date', '已是最新'],
  'demo.loaded': ['{notices} notices loaded', '已载入 {notices} 篇通知'],
  'demo.present': ['left out: the database has content', '跳过：数据库已有内容'],
  'demo.off': ['left out: GAOSHI_DEMO=0', '跳过：GAOSHI_DEMO=0'],
  'build.made': ['built', '已构建'],
  'build.current': ['current', '无需重建'],
  'server.ready': ['ready', '就绪'],
  total: ['all', '合计'],
  waiting: ['another start is at work, waiting for it', '另一个启动进程正在运行，等待其完成'],
  address: ['Gaoshi is at {address}', '告示已在 {address} 提供服务'],
  'desk.people': [
    'The desk is at {address}/desk. The people of the demo: {logins}; password of each for the first sign-in: {password}',
    '编辑台在 {address}/desk。演示人员：{logins}；各人首次登录的密码：{password}',
  ],
  'desk.nobody': [
    'Nobody can sign in at {address}/desk yet. Add an administrator: npx gaoshi user add <login> <name>',
    '还没有人能登录 {address}/desk。请添加管理员：npx gaoshi user add <登录名> <姓名>',
  ],
  'address.stop': ['Stop it with Ctrl-C.', '按 Ctrl-C 停止。'],
  stopping: ['Stopping …', '正在停止……'],
  stopped: ['Stopped.', '已停止。'],
  'fail.options': [
    'npm start takes no arguments, and was given: {options}. Settings are environment variables, see README.md.',
    'npm start 不接受参数，却收到：{options}。请用环境变量设置，见 README.zh-CN.md。',
  ],
  'fail.port-taken': [
    'Port {port} is in use by another program. Stop that program, or choose another port: PORT=3001 npm start',
    '端口 {port} 已被其他程序占用。请停止该程序，或换一个端口：PORT=3001 npm start',
  ],
  'fail.port-forbidden': [
    'This user may not listen on port {port}. Choose one above 1023: PORT=3000 npm start',
    '当前用户无权监听端口 {port}。请选择 1023 以上的端口：PORT=3000 npm start',
  ],
  'fail.port-invalid': [
    'PORT is {port}, which is no port number. Set it to a number from 1 to 65535, or unset it.',
    'PORT 的值 {port} 不是有效的端口号。请设为 1 到 65535 之间的数字，或取消该设置。',
  ],
  'fail.host': [
    'The server cannot listen on {host} ({cause}). Set HOST to an address of this machine, or unset it.',
    '无法在 {host} 上监听（{cause}）。请将 HOST 设为本机的地址，或取消该设置。',
  ],
  'fail.read-only': [
    'The folder {folder} cannot be written to ({cause}). Give this user the right to write there, or put Gaoshi into another folder.',
    '文件夹 {folder} 不可写（{cause}）。请为当前用户授予写入权限，或将告示放到其他文件夹。',
  ],
  'fail.disk-full': [
    'The disk that holds {folder} is full. Make room and try again.',
    '{folder} 所在的磁盘已满。请腾出空间后重试。',
  ],
  'fail.database-url': [
    'DATABASE_URL is not the address of a PostgreSQL database. Write it as postgres://user:password@host:5432/name, or unset it to use the embedded database.',
    'DATABASE_URL 不是 PostgreSQL 数据库的地址。请写成 postgres://用户:密码@主机:5432/库名，或取消该设置以使用内置数据库。',
  ],
  'fail.npm-missing': [
    'npm was not found. Install it together with Node from nodejs.org and try again.',
    '未找到 npm。请从 nodejs.org 安装 Node（含 npm）后重试。',
  ],
  'fail.npm-ci': [
    'npm could not install the packages (its words are above). Check the network and the npm settings, then try again; npm ci does this step alone.',
    'npm 未能安装软件包（详见上文）。请检查网络和 npm 设置后重试；也可单独运行 npm ci。',
  ],
  'fail.node-old': [
    'Gaoshi needs Node 22.19 or newer to run, this is {version}, and npm installed none that works on this system ({system}). Install Node 24 from nodejs.org and try again.',
    '告示需要 Node 22.19 或更新版本，当前为 {version}，且 npm 未能为本系统（{system}）装上可用的版本。请从 nodejs.org 安装 Node 24 后重试。',
  ],
  'fail.build': [
    'The site could not be built (the end of the output is above). Mend what it names and try again.',
    '网站构建失败（输出结尾见上文）。请按提示修正后重试。',
  ],
  'fail.not-installed': [
    'The packages are not installed. Run npm ci in {folder} first.',
    '尚未安装软件包。请先在 {folder} 中运行 npm ci。',
  ],
  'fail.server': ['The server could not start: {cause}', '服务器未能启动：{cause}'],
  'fail.unexpected': [
    'Something unexpected happened; the lines above say where. Please report it.',
    '发生意外错误，位置见上文。请反馈给开发者。',
  ],
}

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''

/** The language that the terminal is set to, of those we speak. */
export const language = /^zh/i.test(locale) ? 'zh' : 'en'

/**
 * The sentence `key` in the terminal's language.
 * @param {keyof typeof WORDS} key
 * @param {Record<string, string | number>} [params] fills `{name}` in it
 */
export const say = (key, params = {}) =>
  WORDS[key][language === 'zh' ? 1 : 0].replace(/\{(\w+)\}/g, (whole, name) => String(params[name] ?? whole))
