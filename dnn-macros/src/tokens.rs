//! Questions about tokens, and names that they do not use.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use crate::parse::BINDING_MARK;

/// Whether there is such a token, also in groups.
pub(crate) fn any(tokens: &TokenStream, is: &dyn Fn(&TokenTree) -> bool) -> bool {
    tokens.clone().into_iter().any(|token| match &token {
        TokenTree::Group(group) => any(&group.stream(), is),
        other => is(other),
    })
}

/// Whether a name occurs.
pub(crate) fn mentions(tokens: &TokenStream, name: &str) -> bool {
    any(tokens, &|token| matches!(token, TokenTree::Ident(ident) if ident == name))
}

/// Collects all names, local ones as the user wrote them.
pub(crate) fn identifiers(tokens: &TokenStream, found: &mut HashSet<String>) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(ident) => {
                found.insert(plain(&ident));
            }
            TokenTree::Group(group) => identifiers(&group.stream(), found),
            _ => {}
        }
    }
}

/// A name that the tokens, those of the user's function, do not mention: the one wished for, or it with a number.
pub(crate) fn free(wish: &str, tokens: &TokenStream) -> Ident {
    let mut taken = HashSet::new();
    identifiers(tokens, &mut taken);
    Ident::new(&fresh(wish, &mut taken), Span::call_site())
}

/// The name, or it with a number; it is taken from here on.
pub(crate) fn fresh(name: &str, taken: &mut HashSet<String>) -> String {
    if taken.insert(name.to_owned()) { name.to_owned() } else { numbered(name, taken) }
}

/// `s0`, `s1`, .. whichever is free first.
pub(crate) fn numbered(stem: &str, taken: &mut HashSet<String>) -> String {
    let names = (0_usize..).map(|number| format!("{stem}{number}"));
    names.into_iter().find(|name| taken.insert(name.clone())).unwrap_or_default()
}

/// `value_stem` as `ValueStem`.
pub(crate) fn camel(stem: &str) -> String {
    stem.split('_')
        .map(|word| {
            let mut letters = word.chars();
            letters
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
        })
        .collect()
}

/// A resolved name as the user wrote it.
pub(crate) fn plain(ident: &Ident) -> String {
    let text = ident.to_string();
    text.split_once(BINDING_MARK).map_or(text.clone(), |(name, _)| name.to_owned())
}
