/**
 * Names of HTML's character references: all of HTML 4, and of HTML's long list those for Latin letters, ASCII signs and
 * general punctuation. The rest are signs of mathematics that news does not use. In the order of the characters; a code
 * point (hexadecimal) stands where it is not the one after the last; `=` stands between names of one character, `!` after
 * one that HTML also reads without a semicolon (HTML standard, 13.5: the names without one).
 */
const table = `
Tab:9 NewLine excl:21 QUOT!=quot! num dollar percnt AMP!=amp! apos lpar rpar ast=midast plus comma period:2e sol
colon:3a semi LT!=lt! equals GT!=gt! quest commat lbrack=lsqb:5b bsol rbrack=rsqb Hat UnderBar=lowbar grave
lbrace=lcub:7b verbar=vert rbrace=rcub nbsp!:a0 iexcl! cent! pound! curren! yen! brvbar! sect! Dot=die=uml!
COPY!=copy! ordf! laquo! not! shy! REG!=circledR=reg! macr!=strns deg! plusmn!=pm sup2! sup3! acute! micro!
para! middot! Cedilla=cedil! sup1! ordm! raquo! frac14! frac12!=half frac34! iquest! Agrave! Aacute! Acirc!
Atilde! Auml! Aring!=angst AElig! Ccedil! Egrave! Eacute! Ecirc! Euml! Igrave! Iacute! Icirc! Iuml! ETH! Ntilde!
Ograve! Oacute! Ocirc! Otilde! Ouml! times! Oslash! Ugrave! Uacute! Ucirc! Uuml! Yacute! THORN! szlig! agrave!
aacute! acirc! atilde! auml! aring! aelig! ccedil! egrave! eacute! ecirc! euml! igrave! iacute! icirc! iuml!
eth! ntilde! ograve! oacute! ocirc! otilde! ouml! div=divide! oslash! ugrave! uacute! ucirc! uuml! yacute!
thorn! yuml! Amacr amacr Abreve abreve Aogon aogon Cacute cacute Ccirc ccirc Cdot cdot Ccaron ccaron Dcaron
dcaron Dstrok dstrok Emacr emacr Edot:116 edot Eogon eogon Ecaron ecaron Gcirc gcirc Gbreve gbreve Gdot gdot
Gcedil Hcirc:124 hcirc Hstrok hstrok Itilde itilde Imacr imacr Iogon:12e iogon Idot imath=inodot IJlig ijlig
Jcirc jcirc Kcedil kcedil kgreen Lacute lacute Lcedil lcedil Lcaron lcaron Lmidot lmidot Lstrok lstrok Nacute
nacute Ncedil ncedil Ncaron ncaron napos ENG eng Omacr omacr Odblac:150 odblac OElig oelig Racute racute Rcedil
rcedil Rcaron rcaron Sacute sacute Scirc scirc Scedil scedil Scaron scaron Tcedil tcedil Tcaron tcaron Tstrok
tstrok Utilde utilde Umacr umacr Ubreve ubreve Uring uring Udblac udblac Uogon uogon Wcirc wcirc Ycirc ycirc
Yuml Zacute zacute Zdot zdot Zcaron zcaron fnof:192 circ:2c6 tilde:2dc Alpha:391 Beta Gamma Delta Epsilon Zeta
Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma:3a3 Tau Upsilon Phi Chi Psi Omega alpha:3b1 beta gamma
delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi
omega thetasym:3d1 upsih piv:3d6 ensp:2002 emsp emsp13 emsp14 numsp:2007 puncsp thinsp hairsp zwnj:200c zwj lrm
rlm dash=hyphen ndash:2013 mdash horbar Verbar=Vert lsquo:2018 rsquo=rsquor lsquor=sbquo ldquo:201c rdquo=rdquor
bdquo=ldquor dagger:2020 Dagger=ddagger bull=bullet nldr:2025 hellip=mldr permil:2030 pertenk prime Prime tprime
bprime lsaquo:2039 rsaquo OverBar=oline:203e caret:2041 hybull:2043 frasl bsemi:204f qprime:2057 NoBreak:2060 af
it ic euro:20ac image:2111 weierp:2118 real:211c trade:2122 alefsym:2135 larr=slarr:2190 uarr rarr=srarr darr
harr crarr:21b5 lArr:21d0 uArr rArr dArr hArr forall:2200 part:2202 exist empty:2205 nabla:2207 isin notin
ni:220b prod:220f sum:2211 minus lowast:2217 radic:221a prop:221d infin ang:2220 and:2227 or cap cup int
there4:2234 sim:223c cong:2245 asymp:2248 ne:2260 equiv le:2264 ge sub:2282 sup nsub sube:2286 supe oplus:2295
otimes:2297 perp:22a5 sdot:22c5 lceil:2308 rceil lfloor rfloor lang:2329 rang loz:25ca bigstar=starf:2605 star
spades:2660 clubs:2663 hearts:2665 diams check:2713 cross:2717 filig:fb01 fllig
`

const characters = new Map<string, string>()
const legacy = new Set<string>()

let code = 0
for (const item of table.trim().split(/\s+/)) {
  const [names = '', written] = item.split(':')
  code = written ? Number.parseInt(written, 16) : code + 1
  for (const marked of names.split('=')) {
    const name = marked.replace('!', '')
    characters.set(name, String.fromCodePoint(code))
    if (marked !== name) legacy.add(name)
  }
}

export const namedCharacters: ReadonlyMap<string, string> = characters

export const legacyNames: ReadonlySet<string> = legacy
