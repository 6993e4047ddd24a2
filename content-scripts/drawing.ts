import { startDrawing } from './ui/start-drawing.tsx';

startDrawing();
