grant usage on schema selfinfo to ${runtime};
grant select, insert on selfinfo.portal_code to ${runtime};
