import { render } from 'preact';
import { startLook } from '../page/look.ts';
import { say } from '../words.ts';
import { SettingsApp } from './settings-app.tsx';
import '../../styles/palette.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/page.css';
import '../styles/rescue.css';
import '../styles/settings.css';

await startLook(localStorage);
document.documentElement.dataset['place'] = 'settings';
document.title = say('settings_page_title');
render(<SettingsApp />, document.body);
