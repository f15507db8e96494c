-- What was copied and what is published stays; drafts and previews may fall.
update upload set for_good = true
where state = 'stored'
  and (key in (select object_key from held_object where held)
       or key in (select object_key from edition_form join document_edition using (edition_id)));
