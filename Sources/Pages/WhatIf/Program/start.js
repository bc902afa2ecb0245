// Begins.

function start(data) {
  const model = Model(data);
  learn(model.words);
  document.getElementById("app").hidden = false;
  const page = new WhatIf(model);
  page.refresh();
  page.address.begin();
  setUpPaper(page);
}

start(JSON.parse(document.getElementById("model").textContent));
