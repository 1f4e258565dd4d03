comment on column linkage.code_request.urgency is '優先度（0 照会が待っている、1 その他）';
