const list = (kind: string, rest: string) =>
  `<template data-list="${kind}"><div id="results"><div class="where"><h1>你附近</h1><span></span></div>${rest}</div></template>`;
const FAR = '<p class="far"><strong>0 <small>分钟步行</small></strong><span>0</span></p>';
const STATE = '<p class="state doubtful"><svg><use href="/icons.svg#state-doubtful"/></svg><span><b></b> </span></p>';
/** The templates as the server renders them. */
export const TEMPLATES = `
  ${list('near', '<ol class="stations"></ol>')}
  ${list('far', '<div class="notice">远</div><ol class="stations"></ol>')}
  ${list('filtered-out', '<div class="nothing">筛选太细</div>')}
  ${list('empty', '<div class="nothing">没有驿站</div>')}
  <template data-card="first"><article class="card first">
    <div class="status doubtful">${STATE}<span class="demo-mark">演示</span></div>
    <h2><a href="/s/"></a></h2><p class="address"></p>${FAR}
    <ul class="facilities">
      <li><svg><use href="/icons.svg#"/></svg></li>
      <li class="broken"><svg><use href="/icons.svg#"/></svg><span><s></s> 维修中</span></li>
      <li class="quiet">还有 1 样</li>
    </ul>
    <div class="buttons"><a class="button" href=""></a><a class="button plain" href="tel:"></a><a class="button plain" href="#map" data-show=""></a></div>
    <p class="why"><span></span></p>
  </article></template>
  <template data-card="next"><article class="card next">
    <h2><a href="/s/"></a></h2><p class="address"></p>${STATE}<p class="why"></p>${FAR}<span class="demo-mark">演示</span>
  </article></template>
  <template data-names><data value="microwave">微波炉</data><data value="hot-water">热水</data><data value="drinking-water">饮用水</data><data value="card">刷卡进</data></template>`;
