alter table addressee.link_proposal add column act varchar(10);
alter table addressee.link_proposal add column seen varchar(64);
alter table addressee.link_doubt add column settlement_proposal_id uuid;
alter table addressee.link_doubt add column settlement_outcome varchar(10);
comment on column addressee.link_proposal.act is '種類（紐付け、付け替え、解除、紐付けない）';
comment on column addressee.link_proposal.seen is '申請したときの宛名と候補の状態の鍵付きハッシュ値（前の版の申請では空）';
comment on column addressee.link_doubt.settlement_proposal_id is '結果を決めた紐付け案の識別子';
comment on column addressee.link_doubt.settlement_outcome is '紐付け案が承認されたこと';
