/**
 * Names and notes that try to act on the terminal, to hide, to reverse or to grow. All are written as escapes, so that
 * this file itself can be read and reviewed.
 */
export const hostileStrings: readonly string[] = [
  // Colours and the cursor
  '\u001b[31mred\u001b[0m',
  '\u001b[7mreverse',
  '\u001b[8mhidden',
  '\u001b[2J\u001b[Hcleared',
  '\u001b[10Aup',
  '\u001b[999Dleft',
  '\u001b[999Cright',
  '\u001b[5;5Hmoved',
  '\u001b[2Kerased',
  '\u001b[100Sscrolled',
  '\u001b7saved\u001b8',
  '\u001bcreset',
  '\u001bMindex',
  '\u001b#8aligned',
  '\u001b(0qqq',
  // Modes and questions
  '\u001b[?1049hother screen',
  '\u001b[?25lno cursor',
  '\u001b[?1000hmouse',
  '\u001b[?2004hpaste',
  '\u001b[20h\u001b[4hinsert',
  '\u001b[cwho are you',
  '\u001b[6nwhere am I',
  '\u001b[21treport title',
  // Operating system commands, device control and privacy messages
  '\u001b]0;owned\u0007',
  '\u001b]2;owned\u001b\\',
  '\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\',
  '\u001b]52;c;cm0gLXJmIH4=\u0007',
  '\u001b]777;notify;title;text\u0007',
  '\u001b]1337;File=inline=1:AAAA\u0007',
  '\u001b]0;never ended',
  '\u001bP+q544e\u001b\\',
  '\u001b_application\u001b\\',
  '\u001b^privacy\u001b\\',
  '\u001bXstring\u001b\\',
  // The same in eight bits
  '\u009b31mred',
  '\u009d0;owned\u009c',
  '\u0090+q544e\u009c',
  '\u0085next line',
  '\u008dreverse index',
  // Single control characters
  'null\u0000bell\u0007back\b\b\b\bdelete\u007f',
  'a\tb\tc',
  'overwritten\rby this',
  'two\nlines',
  'two\r\nlines\r\n',
  'vertical\u000bform\u000cfeed',
  'shift\u000eout\u000fin',
  'line\u2028separator\u2029paragraph',
  // Direction
  'user\u202egnp.exe',
  '\u202bembedded\u202c \u2067isolated\u2069 \u200fmark\u061c',
  'שלום עולם 123',
  'مرحبا بالعالم',
  // Invisible
  'zero\u200bwidth\u200cnon\u200djoiner\ufeffmark\u2060word',
  'soft\u00adhyphen',
  'tags\u{e0001}\u{e0068}\u{e0069}\u{e007f}',
  'selectors\ufe0f\ufe00\u{e0100}\u180b',
  'filler\u3164\u115f\u1160\uffa0end',
  'noted\ufff9base\ufffaannotation\ufffb',
  // Marks
  `Z${'\u0301\u0327\u0330'.repeat(20)}algo`,
  '\u0301\u0301leading mark, e\u0301 combined, न\u093fम\u0938\u094dते',
  // Emoji and wide characters
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466} family \u{1f44d}\u{1f3fd} \u2764\ufe0f 1\ufe0f\u20e3',
  '\u{1f1e9}\u{1f1ea}\u{1f1e6}\u{1f1f9}\u{1f1e8} \u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  '株式会社サンプル 각 ｱ',
  // Halves and lengths
  'lone \ud800 high, low \udc00',
  'long'.repeat(120),
]
