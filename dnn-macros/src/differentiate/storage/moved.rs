//! A pattern moves what it takes apart. What the backward pass asks for the shape of is cloned first.

use proc_macro2::{Delimiter, TokenTree};
use quote::quote;

use super::Recorder;
use crate::ir::{Kind, Pattern, Statement, Verbatim};

impl Recorder<'_> {
    /// Lets a tuple pattern of a unit's own block take a clone apart, if the backward pass needs the value. Other
    /// patterns mostly bind numbers, which are copied, out of types that need not be `Clone`.
    pub(super) fn keep_whole(&self, statement: &mut Statement) {
        let Statement::Bind { pattern, value } = statement else { return };
        if is_tuple(pattern) && self.is_needed(value) {
            let tokens = &value.tokens;
            value.tokens = quote!(::core::clone::Clone::clone(&#tokens));
        }
    }

    /// Whether a text is a variable that is needed later and does not copy itself.
    fn is_needed(&self, text: &Verbatim) -> bool {
        let [(name, variable)] = &text.reads[..] else { return false };
        let known = &self.program.variables[*variable];
        text.tokens.to_string() == *name
            && self.needed.contains(variable)
            && !known.ty.is_copy()
            && known.kind != Kind::Parameter
    }
}

fn is_tuple(pattern: &Pattern) -> bool {
    let first = pattern.text.tokens.clone().into_iter().next();
    matches!(first, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
}
