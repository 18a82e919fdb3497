import { render } from 'preact'
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css'
import '@fontsource/ibm-plex-sans-arabic/latin-400.css'
import '@fontsource/ibm-plex-sans-arabic/latin-600.css'
import '@fontsource-variable/noto-naskh-arabic/wght.css'
import './style/index.css'
import { App } from './app.tsx'

const place = document.getElementById('page')
if (place === null) throw new Error('index.html has no #page')
render(<App />, place)
