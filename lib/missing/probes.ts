/**
 * What only programs ask for that try every site for weak spots: configuration, backups, consoles, other systems' entries.
 * Nobody misses a page there. Compared with a path in lower case.
 */
const PROBES: readonly RegExp[] = [
  // Files that nobody publishes: `/.env`, `/.git/config`; `/.well-known/` is asked for by everybody.
  /\/\.(?!well-known\/)/,
  /\.(?:env|ini|ya?ml|sql|bak|old|swp|log|conf|config|pem|key|sh|tar|t?gz|7z|rar)$/,
  /\/(?:backup|dump|database|db|www|wwwroot|website|site)\.(?:zip|rar|tar|gz|sql)$/,
  // WordPress, Joomla, Drupal and what hangs on them.
  /\/wp-(?:admin|content|includes|json|login|config|cron|signup|trackback)|\/xmlrpc\.php$|\/wlwmanifest\.xml$/,
  /\/(?:administrator|components\/com_|sites\/default\/files)\/?/,
  // Databases' and servers' consoles.
  /\/(?:phpmyadmin|pma|myadmin|adminer|mysql|dbadmin|sqlmanager)(?:[-\d._]*)(?:\/|\.php|$)/,
  /\/(?:phpinfo|info|test|shell|cmd|eval-stdin|webshell|c99|r57|alfa|mini|up|upload_file)\.php$/,
  /\/(?:actuator|jolokia|manager\/html|solr|jenkins|druid|nacos|swagger|v2\/api-docs|console|hudson|geoserver)(?:\/|-|\.|$)/,
  /\/(?:cgi-bin|boaform|goform|hnap1|owa|autodiscover|ecp|_ignition|vendor\/phpunit|telescope|struts2?-)/,
  /\/(?:login\.action|admin(?:istrator)?\.(?:php|asp|aspx|jsp)|fckeditor|ueditor\/(?:net|jsp|php)|ewebeditor|dede\/|plus\/(?:download|recommend)\.php)/,
  // Attempts to break out of a path, or into a program.
  /\.\.|%2e%2e|%00|%3cscript|<script|\$\{|%24%7b|union(?:\+|%20)+select|\/etc\/passwd|think(?:%5c|\\)app|jndi:/,
]

/** Whether an address is one that only programs ask for which look for weak spots. */
export const isProbe = (address: string): boolean => {
  const lower = address.toLowerCase()
  return PROBES.some((pattern) => pattern.test(lower))
}
