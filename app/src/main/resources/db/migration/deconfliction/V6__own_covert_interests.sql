-- Which of the actor's own circles has a covert interest in one of these keys. It looks with the actor's eyes: whoever is in
-- no such circle is answered nothing, by the same look.
create function deconfliction.own_covert_interests(kinds text[], wanted text[]) returns table (held_by uuid)
    language sql stable set search_path = ''
as $$
    select distinct i.held_by
      from unnest(kinds, wanted) as o (kind, value)
      join deconfliction.interest_key k on k.kind = o.kind and k.value = o.value
      join deconfliction.interest i on i.id = k.interest_id
     where i.covert and i.ended_at is null
     order by 1
$$;
grant execute on function deconfliction.own_covert_interests(text[], text[]) to wardline_app;
