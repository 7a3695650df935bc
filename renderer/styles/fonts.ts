/** The bundled typefaces (SIL Open Font License), so that the workbench looks the same on every machine and asks nobody for a font. */
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '@fontsource-variable/noto-naskh-arabic'
import '@fontsource-variable/source-serif-4'
import '@fontsource-variable/source-serif-4/standard-italic.css'
