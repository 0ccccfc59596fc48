//! The arguments of the macros that functions call.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Expr, Macro, Pat, Token, parse_quote};

fn name(call: &Macro) -> String {
    call.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
}

/// `matches!(value, pattern if guard)` as the `match` that it is. One by its full path is ours.
pub(crate) fn matches(call: &Macro) -> Option<Expr> {
    if !call.path.is_ident("matches") {
        return None;
    }
    let parts = |input: ParseStream| {
        let value = Expr::parse(input)?;
        let _: Token![,] = input.parse()?;
        let pattern = Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.peek(Token![if]) {
            let _: Token![if] = input.parse()?;
            Some(Expr::parse(input)?)
        } else {
            None
        };
        let _: Option<Token![,]> = input.parse()?;
        Ok((value, pattern, guard))
    };
    let (value, pattern, guard) = parts.parse2(call.tokens.clone()).ok()?;
    let guard = guard.map(|guard| quote!(if #guard));
    Some(parse_quote!(match #value { #pattern #guard => true, _ => false }))
}

/// Visits the arguments of the macros of the standard library that take expressions.
pub(crate) fn arguments(call: &mut Macro, mut visit: impl FnMut(&mut Expr)) {
    match &*name(call) {
        "vec" | "assert" | "assert_eq" | "assert_ne" | "debug_assert" | "debug_assert_eq"
        | "debug_assert_ne" | "panic" | "unreachable" | "format" | "print" | "println" | "eprintln" => {}
        _ => return,
    }
    let repeated = |input: ParseStream| {
        let element = Expr::parse(input)?;
        let _: Token![;] = input.parse()?;
        Ok((element, input.parse::<TokenStream>()?))
    };
    if let Ok((mut element, length)) = repeated.parse2(call.tokens.clone()) {
        visit(&mut element);
        call.tokens = quote!(#element; #length);
    } else if let Ok(mut list) = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone()) {
        list.iter_mut().for_each(visit);
        call.tokens = quote!(#list);
    }
}
