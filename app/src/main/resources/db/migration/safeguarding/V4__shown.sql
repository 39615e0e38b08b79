-- Which of these rows behind a figure the actor may see. It looks with the actor's own eyes.
create function safeguarding.shown(row_ids uuid[]) returns setof uuid
    language sql stable
    set search_path = ''
as $$
    select c.id from safeguarding.child c where c.id = any (row_ids)
$$;
revoke execute on function safeguarding.shown(uuid[]) from public;
grant execute on function safeguarding.shown(uuid[]) to wardline_app;
