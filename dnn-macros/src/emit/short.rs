//! Pullbacks under short names.
//!
//! The type of a pullback spells out those of the pullbacks in it: where each link of a chain calls the next one
//! twice, types double with each link, and so does the time that rustc takes. `PullbackOf` of `dnn_core` has a callee's
//! name in its type instead, which is short. When the program runs there is nothing of it.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::Writer;
use crate::ir::{Call, Opening, Passing, Program, Statement, Var};
use crate::parse::{Site, Source};
use crate::tokens;

/// `PullbackOf` is of functions of at most so many parameters.
const MOST: usize = 12;

/// The paths of the companions whose pullbacks are kept under short names, by pullback. One alone makes a type no more
/// than longer: then there are none.
pub(super) fn short_names(source: &Source, program: &Program) -> HashMap<Var, TokenStream> {
    let receiver = source.parameters.first().is_some_and(|first| first.receiver);
    let receiver = receiver.then(|| program.parameters[0]);
    let mut calls = 0;
    let mut names = HashMap::new();
    program.body.visit(&mut |statement| {
        let Statement::Call(call) = statement else { return };
        calls += 1;
        if let Some(path) = path(call, source, receiver) {
            names.insert(call.pullback, path);
        }
    });
    if calls > 1 { names } else { HashMap::new() }
}

/// The path of a companion, if it is known and without lifetimes: a pullback has none.
fn path(call: &Call, source: &Source, receiver: Option<Var>) -> Option<TokenStream> {
    // The call of a function parameter is given references, of which nothing may stand in a type.
    let function = call.arguments.iter().any(|argument| argument.passing == Passing::Function);
    if function || call.opening == Opening::Kept || !(1..=MOST).contains(&call.arguments.len()) {
        return None;
    }
    let companion = &call.companion;
    if !call.method {
        let own = tokens::mentions(companion, "Self");
        return (!tokens::any(companion, &is_lifetime) && (!own || is_named(source)))
            .then(|| companion.clone());
    }
    let of_self = call.arguments[0]
        .value
        .place()
        .is_some_and(|place| Some(place.root) == receiver && place.path.is_empty());
    let name = syn::parse2::<Ident>(companion.clone()).ok().filter(|_| of_self && is_named(source))?;
    let method = name.to_string();
    source.context.receivers.contains_key(method.strip_suffix("_pullback")?).then(|| quote!(Self::#name))
}

/// Whether `Self` has methods of its own and is seen to have no lifetimes.
fn is_named(source: &Source) -> bool {
    let block = source.context.block.as_ref().filter(|_| source.context.site == Site::Own);
    block.is_some_and(|block| {
        let (generics, ty) = (&block.generics, &block.self_ty);
        !tokens::any(&quote!(#generics #ty), &is_lifetime)
    })
}

impl Writer<'_> {
    /// A pullback gets its companion's name for a type.
    pub(super) fn shortened(&self, call: &Call) -> Option<TokenStream> {
        let companion = self.short.get(&call.pullback)?;
        let (core, pullback) = (&self.core, self.name(call.pullback));
        let values = call.arguments.iter().map(|_| quote!(_));
        // The type of a boxed pullback does not tell of which markers it is.
        let markers = call.arguments.iter().map(|argument| self.argument_marker_type(argument));
        let types = values.chain(markers);
        let new = quote!(#core::__private::PullbackOf::<_, (#(#types),*)>::new(#companion, #pullback));
        let new = Self::respanned_deep(&new, super::located(call.span));
        Some(quote!(let #pullback = #new;))
    }

    /// A pullback as it is called.
    pub(super) fn called(&self, call: &Call) -> TokenStream {
        let (core, pullback) = (&self.core, self.name(call.pullback));
        match call.opening {
            Opening::Kept => quote!(#core::__private::opened(#pullback)),
            _ if self.short.contains_key(&call.pullback) => quote!(#pullback.into_pullback()),
            Opening::Plain | Opening::Question => pullback,
        }
    }
}

fn is_lifetime(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '\'')
}
