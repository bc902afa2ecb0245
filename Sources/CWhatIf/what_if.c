// Takes the files of the what-if page into the program. They stand as files of their own in Sources/Pages/WhatIf/Program, where
// whoever writes the page has the tools for it; here is only the order of those that make up the program.
#include "what_if.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define END , '\0'

const char *vifte_what_if_shell(void) {
  static const char text[] = {
#embed "../Pages/WhatIf/Program/shell.html"
      END};
  return text;
}

const char *vifte_what_if_style(void) {
  static const char text[] = {
#embed "../Pages/WhatIf/Program/page.css"
      END};
  return text;
}

const char *vifte_what_if_program(void) {
  static const char text[] = {
#embed "../Pages/WhatIf/Program/numerals.js"
      ,
#embed "../Pages/WhatIf/Program/graph.js"
      ,
#embed "../Pages/WhatIf/Program/lineage.js"
      ,
#embed "../Pages/WhatIf/Program/every-plan.js"
      ,
#embed "../Pages/WhatIf/Program/routes.js"
      ,
#embed "../Pages/WhatIf/Program/evaluate.js"
      ,
#embed "../Pages/WhatIf/Program/words.js"
      ,
#embed "../Pages/WhatIf/Program/dom.js"
      ,
#embed "../Pages/WhatIf/Program/state.js"
      ,
#embed "../Pages/WhatIf/Program/named.js"
      ,
#embed "../Pages/WhatIf/Program/request.js"
      ,
#embed "../Pages/WhatIf/Program/fragment.js"
      ,
#embed "../Pages/WhatIf/Program/planfile.js"
      ,
#embed "../Pages/WhatIf/Program/timeline.js"
      ,
#embed "../Pages/WhatIf/Program/sentences.js"
      ,
#embed "../Pages/WhatIf/Program/figures.js"
      ,
#embed "../Pages/WhatIf/Program/drawing.js"
      ,
#embed "../Pages/WhatIf/Program/chart-view.js"
      ,
#embed "../Pages/WhatIf/Program/before-and-after.js"
      ,
#embed "../Pages/WhatIf/Program/frame.js"
      ,
#embed "../Pages/WhatIf/Program/who-is-hit.js"
      ,
#embed "../Pages/WhatIf/Program/tornado.js"
      ,
#embed "../Pages/WhatIf/Program/sweep.js"
      ,
#embed "../Pages/WhatIf/Program/cloud.js"
      ,
#embed "../Pages/WhatIf/Program/all-plans.js"
      ,
#embed "../Pages/WhatIf/Program/distances.js"
      ,
#embed "../Pages/WhatIf/Program/formula.js"
      ,
#embed "../Pages/WhatIf/Program/bar.js"
      ,
#embed "../Pages/WhatIf/Program/fields.js"
      ,
#embed "../Pages/WhatIf/Program/site-row.js"
      ,
#embed "../Pages/WhatIf/Program/sites.js"
      ,
#embed "../Pages/WhatIf/Program/assumptions.js"
      ,
#embed "../Pages/WhatIf/Program/results.js"
      ,
#embed "../Pages/WhatIf/Program/views.js"
      ,
#embed "../Pages/WhatIf/Program/search.js"
      ,
#embed "../Pages/WhatIf/Program/carry.js"
      ,
#embed "../Pages/WhatIf/Program/messages.js"
      ,
#embed "../Pages/WhatIf/Program/presets.js"
      ,
#embed "../Pages/WhatIf/Program/address.js"
      ,
#embed "../Pages/WhatIf/Program/paper.js"
      ,
#embed "../Pages/WhatIf/Program/whatif.js"
      ,
#embed "../Pages/WhatIf/Program/start.js"
      END};
  return text;
}
