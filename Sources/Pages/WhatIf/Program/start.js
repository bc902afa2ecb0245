// Begins.

function start(data) {
  const model = Model(data);
  learn(model.words);
  document.getElementById("app").hidden = false;
  hideLeadingNowhere();
  const page = new WhatIf(model);
  page.refresh();
  page.address.read();
  setUpPaper(page);
}

/** Where the page stands alone, there are no other pages to go to. */
function hideLeadingNowhere() {
  const links = [...document.querySelectorAll("header nav a")];
  const isNowhere = (link) => link.getAttribute("href") === "#main";
  for (const link of links) link.hidden = isNowhere(link);
  document.querySelector("header nav").hidden = links.every(isNowhere);
}

start(JSON.parse(document.getElementById("model").textContent));
