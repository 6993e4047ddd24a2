import { render } from 'preact';
import { startLook } from '../page/look.ts';
import { StudyApp } from './study-app.tsx';
import '../../styles/palette.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/controls.css';
import '../styles/page.css';
import '../styles/rescue.css';
import '../styles/study.css';

await startLook(localStorage);
document.documentElement.dataset['place'] = 'study';
render(<StudyApp now={Date.now} />, document.body);
