import { expect, test } from 'vitest'
import { headerRole } from '../../../src/formats/table/words.ts'

test.each([
  ['Question - max 120 characters', 'prompt'],
  ['Answer 1 - max 75 characters', 'option'],
  ['Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs', 'time'],
  ['Correct answer(s) - choose at least one', 'correct'],
  ['Question #', 'number'],
  ['Question Text', 'prompt'],
  ['Answer 3\n(Optional)', 'option'],
  ['Correct Answer(s)\n(Only include Answer #)', 'correct'],
  ['Incorrect Answer 2 (Optional)', 'wrong'],
  ['INCORRECT_ANSWER1', 'wrong'],
  ['Question Type', 'type'],
  ['2. Question Type:', 'type'],
  ['Answer explanation', 'explanation'],
  ['6. Explanation (Optional):', 'explanation'],
  ['Image Link', 'image'],
  ['questionText', 'prompt'],
  ['option1_text', 'option'],
  ['correctAnswer_index', 'correct'],
  ['A', 'option'],
  ['Pregunta - máx. 120 caracteres', 'prompt'],
  ['Respuesta 2 - máx. 75 caracteres', 'option'],
  ['Límite de tiempo (s)', 'time'],
  ['Respuesta(s) correcta(s)', 'correct'],
  ['Código de respuesta(s) correcta(s)', 'correct'],
  ['Respuesta 1 (Correcta)', 'answer'],
  ['Opción C', 'option'],
  ['Réponse 1 – 75 caractères max.', 'option'],
  ['Bonne(s) réponse(s)', 'correct'],
  ['Mauvaise réponse 1', 'wrong'],
  ['Richtige Antwort(en)', 'correct'],
  ['Antwort 4 – max. 75 Zeichen', 'option'],
  ['Zeitlimit (Sek.)', 'time'],
  ['Вопрос – макс. 120 символов', 'prompt'],
  ['Ответ 1', 'option'],
  ['Правильный ответ', 'correct'],
  ['Soru', 'prompt'],
  ['Cevap 1', 'option'],
  ['Doğru cevap(lar)', 'correct'],
  ['Yanlış cevap 1', 'wrong'],
  ['题目', 'prompt'],
  ['选项A', 'option'],
  ['正确答案', 'correct'],
  ['السؤال', 'prompt'],
  ['الخيار 1', 'option'],
  ['الخيار أ', 'option'],
  ['الإجابة الصحيحة', 'correct'],
])('a column named “%s” holds: %s', (header, role) => {
  expect(headerRole(header)?.role).toBe(role)
})

test.each(['', 'Points', 'Unit 3', 'x'.repeat(5000)])(
  'a column named “%.20s” says nothing known',
  (header) => {
    expect(headerRole(header)).toBeNull()
  },
)
