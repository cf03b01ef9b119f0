// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { answersIn, putAnswers, showArrived, showPhoto } from '../../src/form/page';
import { reduced } from '../../src/form/reduce';
import { rulesOf } from '../../src/form/rules';

const FORM = {
  sections: [
    {
      fields: [
        { id: 'sign', kind: 'yes-no', required: true },
        { id: 'why', kind: 'text', required: true, visibleIf: { field: 'sign', is: 'no' } },
        { id: 'area', kind: 'whole-number', max: 500 },
      ],
    },
    { fields: [{ id: 'door', kind: 'photos', visibleIf: { field: 'sign', is: 'yes' } }] },
  ],
};
const WORDS = { MISSING: '这一项要填写。', NO_NUMBER: '请只用数字。', TOO_LARGE: '不能大于 {limit}。', TOO_PRECISE: '最多 {limit} 位小数。', 'TOO_PRECISE 0': '请填整数。' };
const PAGE = `
  <template data-fault><p class="fault"><span></span></p></template>
  <template data-print><label><img><span><input type="checkbox" checked></span><small>照片还没有发送</small></label></template>
  <form data-form='${JSON.stringify(FORM)}' data-words='${JSON.stringify(WORDS)}'>
    <section class="asking">
      <fieldset data-field="sign"><legend>有标识</legend><input type="radio" name="f-sign" value="yes"><input type="radio" name="f-sign" value="no"></fieldset>
      <div data-field="why" hidden><label>为什么没有</label><textarea name="f-why"></textarea></div>
      <div data-field="area"><label>面积</label><p id="area-help">约数</p><input name="f-area" aria-describedby="area-help"></div>
    </section>
    <section class="asking" hidden><fieldset data-field="door" hidden><legend>门口</legend><div class="prints"></div><input type="file" name="photo-door"></fieldset></section>
  </form>`;

const form = () => document.querySelector('form')!;
const input = (name: string) => form().querySelector<HTMLInputElement>(`[name=f-${name}]`)!;
const field = (id: string) => form().querySelector<HTMLElement>(`[data-field=${id}]`)!;
const choose = (value: string) => {
  const radio = form().querySelector<HTMLInputElement>(`[value=${value}]`)!;
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
};
const write = (name: string, text: string) => {
  input(name).value = text;
  input(name).dispatchEvent(new Event('change', { bubbles: true }));
};

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

describe('a form that is filled in', () => {
  it('asks what is asked by the answers before it', () => {
    rulesOf(form());
    choose('no');
    expect(field('why').hidden).toBe(false);
    expect(field('door').parentElement!.hidden).toBe(true);
    choose('yes');
    expect(field('why').hidden).toBe(true);
    expect(field('door').parentElement!.hidden).toBe(false);
  });

  it('says what is wrong where somebody was, and what is missing once it is to be handed in', () => {
    const rules = rulesOf(form());
    write('area', '501');
    expect(field('area').querySelector('.fault')!.textContent).toBe('不能大于 500。');
    expect(field('sign').querySelector('.fault')).toBeNull();
    rules.lookAtAll();
    expect(field('sign').querySelector('.fault')!.textContent).toBe('这一项要填写。');
    write('area', '1.5');
    expect(field('area').querySelector('.fault')!.textContent).toBe('请填整数。');
    expect(field('area').querySelectorAll('.fault')).toHaveLength(1);
  });

  it('tells a screen reader the same, and takes it back', () => {
    rulesOf(form());
    write('area', 'x');
    expect(input('area').getAttribute('aria-invalid')).toBe('true');
    expect(input('area').getAttribute('aria-describedby')).toBe('area-fault area-help');
    write('area', '5');
    expect(input('area').hasAttribute('aria-invalid')).toBe(false);
    expect(input('area').getAttribute('aria-describedby')).toBe('area-help');
  });

  it('is read and written as it was typed', () => {
    choose('no');
    input('why').value = ' 风\r\n吹的 ';
    const answers = answersIn(form());
    expect(answers).toEqual({ sign: ['no'], why: ['风\n吹的'] });
    putAnswers(form(), { sign: ['yes'], area: ['十二'] });
    expect(answersIn(form())).toEqual({ sign: ['yes'], area: ['十二'] });
  });

  it('shows a photo that waits, until it has arrived', () => {
    showPhoto(form(), 'door', 'a', new Blob(['x']));
    expect(answersIn(form())).toEqual({ door: ['a'] });
    expect(field('door').textContent).toContain('照片还没有发送');
    showArrived(form(), new Set(['a']));
    expect(field('door').textContent).not.toContain('照片还没有发送');
  });
});

describe('a photo', () => {
  it('is at most 1600 pixels long, and never made larger', () => {
    expect(reduced(4_000, 3_000)).toEqual({ width: 1_600, height: 1_200 });
    expect(reduced(3_000, 4_000)).toEqual({ width: 1_200, height: 1_600 });
    expect(reduced(640, 480)).toEqual({ width: 640, height: 480 });
    expect(reduced(20_000, 3)).toEqual({ width: 1_600, height: 1 });
  });
});
