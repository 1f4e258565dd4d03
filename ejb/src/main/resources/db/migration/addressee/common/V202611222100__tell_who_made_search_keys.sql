comment on column addressee.addressee.folding is '検索用の値を作った版（百万の位から上は途中からの値の版、下は縮退の表の版）';
