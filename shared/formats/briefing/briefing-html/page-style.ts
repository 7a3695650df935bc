/**
 * The look of the printed page: a quiet report in Source Serif with Inter for everything that is not prose. Sizes in points, because
 * it is paper; the preview shows the same sheet. Colour never carries meaning alone. Ligatures are off for Latin letters, because some
 * readers of PDF text lose "ffi"; Arabic keeps its own, without which it is not Arabic.
 */
export const pageStyle = `
@page{size:A4;margin:25mm 23mm 22mm}
:root{
  --serif:"Source Serif 4","Amiri","Noto Sans SC","Noto Emoji",serif;
  --sans:"Inter","Amiri","Noto Sans SC","Noto Emoji",sans-serif;
  --mono:"JetBrains Mono","Noto Sans SC","Noto Emoji",monospace;
  --ink:#1d1f23;--ink-2:#50545d;--line:#dcd8cf;--line-strong:#a9a499;--accent:#1f5f8b;--tint:#f3f6f8;
  --supports:#1c6b4a;--contradicts:#a2331f;--mentions:#50545d;--warn:#8a5a00;
}
*{box-sizing:border-box}
html{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:var(--ink);background:#fff;font:400 10.2pt/1.46 var(--serif);font-variant-ligatures:none;hyphens:manual;overflow-wrap:break-word}
[lang|=ar],[lang|=fa],[lang|=ur],[lang|=ps],[lang|=ckb]{font-variant-ligatures:normal;font-size:1.14em;line-height:1.6}
p,ul,ol,dl,table,blockquote{margin:0}
p{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
.basis a,.notes a,.back a{text-decoration:underline .4pt;text-underline-offset:.18em}
h1,h2,h3,h4{margin:0;break-after:avoid;break-inside:avoid}
h1{font:600 23pt/1.16 var(--serif);letter-spacing:-.008em;text-wrap:balance}
h2{font:600 14.5pt/1.25 var(--serif);margin:7.5mm 0 2.6mm;padding-top:2.4mm;border-top:.6pt solid var(--line-strong)}
h3{font:600 12.5pt/1.3 var(--serif);margin:6mm 0 1.6mm}
h4{font:600 8.6pt/1.3 var(--sans);margin:4.6mm 0 1.6mm}
code{font-family:var(--mono);font-size:.84em;overflow-wrap:anywhere}
section{break-inside:auto}

.kicker{font:600 8.6pt/1 var(--sans);color:var(--accent);margin-bottom:3mm}
.question{font-style:italic;font-size:11pt;line-height:1.4;color:var(--ink-2);margin-top:2mm;text-wrap:pretty}
.facts{display:grid;grid-template-columns:auto auto auto 1.4fr;gap:0 6mm;margin-top:5mm;padding:2mm 0 2.2mm;border:solid var(--line-strong);border-width:.6pt 0;font:400 8.6pt/1.4 var(--sans)}
.facts dt{color:var(--ink-2);font-size:7.6pt}
.facts dd{margin:0}
.bottom-line{margin-top:5mm;padding:3.4mm 5mm 3.8mm;background:var(--tint);border-inline-start:2.4pt solid var(--accent);break-inside:avoid}
.bottom-line h2{margin:0 0 1.4mm;padding:0;border:0;font:600 8.6pt/1.3 var(--sans);color:var(--accent)}
.bottom-line p{font-size:11.4pt;line-height:1.43;text-wrap:pretty}
.bottom-line p+p{margin-top:2mm}

.judgements{list-style:none;padding:0;counter-reset:judgement}
.judgements li{counter-increment:judgement;position:relative;padding-inline-start:9mm;margin-bottom:3.6mm;break-inside:avoid}
.judgements li::before{content:counter(judgement);position:absolute;inset-inline-start:0;font:600 12.5pt/1.3 var(--serif);color:var(--accent)}
.statement{font-weight:600;font-size:11pt;line-height:1.4}
.confidence{margin-top:.7mm}
.basis{display:flex;flex-wrap:wrap;gap:0 6mm;margin-top:.9mm;font:400 8.2pt/1.5 var(--sans);color:var(--ink-2)}
.basis a,.stances a,.notes a{color:var(--accent)}
.scale-line{display:inline-flex;align-items:center;gap:2mm}
.scale{position:relative;display:inline-block;width:34mm;height:1.9mm;background:#e6e3dc}
.scale i{position:absolute;top:0;bottom:0;background:var(--accent)}

.event+.event{margin-top:8mm}
.event h3 .number{color:var(--accent);margin-inline-end:2mm}
.event-facts{break-inside:avoid;display:grid;grid-template-columns:17mm 1fr;gap:.5mm 2mm;font:400 8.6pt/1.45 var(--sans)}
.event-facts dt{color:var(--ink-2)}
.event-facts dd{margin:0}
.edtf{color:var(--ink-2);white-space:nowrap}
.summary{margin-top:2.4mm}
.summary p+p{margin-top:1.6mm}

table{border-collapse:collapse;width:100%;font:400 8.6pt/1.42 var(--sans)}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{text-align:start;vertical-align:top;padding:1.5mm 2.4mm 1.5mm 0;font-weight:400}
thead th{font-weight:600;font-size:7.8pt;color:var(--ink-2);border-bottom:.6pt solid var(--line-strong);padding-bottom:1mm;vertical-align:bottom}
tbody td,tbody th{border-bottom:.4pt solid var(--line)}
.claims{margin-top:3.4mm}
.claims .no{width:9mm;color:var(--ink-2)}
.claims .count{width:22mm;white-space:nowrap}
.claims .standing{width:17mm;padding-inline-end:0}
.claims .field th{padding:2.2mm 0 .6mm;border-bottom:0;font-weight:600;break-after:avoid}
.claims .field span{font-weight:400;color:var(--ink-2);margin-inline-start:1.6mm}
.claims .field{break-after:avoid}
.value{font:400 10.2pt/1.4 var(--serif)}
.adopted .value{font-weight:600}
.rejected .value{color:var(--ink-2)}
.reason,.origins,.left-out{margin-top:.7mm;font-size:8pt;color:var(--ink-2)}
.claims p b{font-weight:600}
.left-out{color:var(--warn)}
.count b{font-weight:600}
.none,.notes{color:var(--ink-2);font-size:8pt}
.badge{display:inline-block;font-weight:600;font-size:7.8pt;line-height:1;padding:1mm 1.5mm;border:.6pt solid currentColor;border-radius:.8mm;color:var(--mentions)}
.badge.adopted{color:var(--supports)}
.badge.rejected{color:var(--contradicts)}

.quotes{list-style:none;padding:0}
.quote{break-inside:avoid;padding:2mm 0 2.4mm;border-top:.4pt solid var(--line)}
.stances{font:400 8.2pt/1.5 var(--sans);display:flex;flex-wrap:wrap;gap:0 3.4mm}
.stance{font-weight:600}
.stance.supports{color:var(--supports)}
.stance.contradicts{color:var(--contradicts)}
.stance.mentions{color:var(--mentions)}
blockquote{font-size:11pt;line-height:1.45;margin:.8mm 0 1mm;padding-inline-start:3.4mm;border-inline-start:1.2pt solid var(--line-strong)}
.exact{white-space:pre-line}
sup{font:600 6.8pt/0 var(--sans);vertical-align:baseline;position:relative;top:-.55em;margin-inline-start:.15em}
sup a{color:var(--accent)}
.other-words{font-size:9.6pt;line-height:1.45;margin:0 0 1mm;padding-inline-start:3.4mm;white-space:pre-line}
.other-words b{font:600 7.8pt/1.45 var(--sans);color:var(--ink-2);margin-inline-end:.6mm}
.attribution,.why{font:400 8.4pt/1.45 var(--sans);color:var(--ink-2)}
.who{color:var(--ink);font-weight:600}
.grade{font-weight:600;color:var(--ink)}
.why{margin-top:.5mm}
.why b{font-weight:600}
.aside{font:400 8.4pt/1.45 var(--sans);color:var(--ink-2)}
.missing{color:var(--warn);font-family:var(--sans);font-size:8.4pt}

.plain{padding-inline-start:5mm}
.plain li{margin-bottom:1.4mm;padding-inline-start:1mm;break-inside:avoid}
.plain li::marker{color:var(--accent)}
.sources{margin-top:3mm}
.sources th[scope=row]{width:44mm;font-weight:600}
.sources td:nth-child(2){width:22mm}
.sources td:nth-child(3){width:30mm}

.endnotes ol{list-style:none;padding:0;font:400 8.4pt/1.45 var(--sans)}
.endnotes li{position:relative;padding-inline-start:8mm;margin-bottom:2mm;break-inside:avoid}
.endnotes .label{position:absolute;inset-inline-start:0;font-weight:600;color:var(--accent)}
.endnotes cite{font-style:normal}
.endnotes .url{overflow-wrap:anywhere;color:var(--ink-2)}
.endnotes .back{white-space:nowrap;margin-inline-start:1mm}
.endnotes .back a{color:var(--accent)}
.file{color:var(--ink-2);font-size:7.8pt}
.file code{font-size:7.1pt;letter-spacing:-.01em;color:var(--ink);margin:0 1mm}
cite[lang]{font-size:1.06em;line-height:1.3}

.annex{break-inside:avoid}
.annex p{margin-bottom:2.4mm}
.yardstick th[scope=row]{width:42mm;font-weight:600}
.yardstick td:nth-child(2){width:28mm;font-variant-numeric:tabular-nums}
.yardstick .scale{width:100%;height:2.2mm;margin-top:.9mm}
.ends{display:flex;justify-content:space-between}
.grades td:nth-child(odd){width:8mm}
.hash{display:block;font-size:7.6pt;margin-top:.6mm}

.preview{background:transparent;padding:8mm 4mm}
.preview .sheet{max-width:210mm;margin:0 auto;padding:12mm 23mm;background:#fff;box-shadow:0 0 0 .5px #0002,0 2px 14px #0003}
.tlp{text-align:right}
.tlp strong{display:inline-block;font:700 12pt/1 var(--sans);background:#000;padding:1.4mm 2.6mm}
.preview main{padding:8mm 0 10mm}
.preview a:hover,.preview a:focus-visible{text-decoration:underline 1pt}
.preview :target{outline:1.5pt solid var(--accent);outline-offset:1.5mm}
@media screen and (max-width:700px){.preview .sheet{padding:8mm 6mm}.facts{grid-template-columns:1fr 1fr}}
`
