//! Functions of the elements of an array, `vec![x; n]`, and chains in the arguments of macros that are known.

use proc_macro2::Span;
use quote::quote;
use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::{Expr, ExprMethodCall, Stmt, Token, Type};

use super::closure::Argument;
use super::item::Item;
use super::{Desugarer, block, unparenthesized};
use crate::parse::{VALUE_MACROS, binding_of};

/// Arrays of at most so many elements are written element by element.
const WRITTEN_OUT: usize = 16;

impl Desugarer<'_, '_> {
    /// `array.map(f)`
    pub(super) fn each_element(&mut self, call: &ExprMethodCall) -> Option<Expr> {
        if call.method != "map" || call.args.len() != 1 {
            return None;
        }
        let (array, function, span) = (&call.receiver, &call.args[0], call.span());
        let length = self.array_length(array)?;
        if !matches!(unparenthesized(array), Expr::Path(_)) {
            let named = self.fresh("array", span, false);
            self.arrays.extend(binding_of(&named).map(|binding| (binding, length)));
            let mut of_name = call.clone();
            *of_name.receiver = syn::parse_quote!(#named);
            let mapped = self.each_element(&of_name)?;
            let before = [syn::parse_quote_spanned!(span=> let #named = #array;)];
            return Some(block(&before, Some(&mapped), call));
        }
        let count = quote!(#length).to_string().parse::<usize>().ok().filter(|count| *count <= WRITTEN_OUT);
        let mut before: Vec<Stmt> = Vec::new();
        if let Some(count) = count {
            let mut elements = Vec::new();
            for i in 0..count {
                let index = syn::LitInt::new(&i.to_string(), span);
                let element = self.element(function, array, &syn::parse_quote!(#index))?;
                elements.push(element);
            }
            return Some(syn::parse_quote_spanned!(span=> [#(#elements),*]));
        }
        // Of an array of a parameter's length the elements are replaced one by one.
        let (mapped, index) = (self.fresh("mapped", span, true), self.fresh("i", span, false));
        before.push(syn::parse_quote_spanned!(span=> let mut #mapped = #array.clone();));
        let element = self.element(function, array, &syn::parse_quote!(#index))?;
        before
            .push(syn::parse_quote_spanned!(span=> for #index in 0..#length { #mapped[#index] = #element; }));
        Some(block(&before, Some(&syn::parse_quote!(#mapped)), call))
    }

    /// `array::from_fn(f)` where an array of a written type is expected.
    pub(super) fn made_array(&mut self, value: &Expr, written: &Type) -> Option<Expr> {
        let (Type::Array(array), Expr::Call(call)) = (written, unparenthesized(value)) else { return None };
        let Expr::Path(path) = &*call.func else { return None };
        let made = path.path.segments.last().is_some_and(|last| last.ident == "from_fn");
        if !made || call.args.len() != 1 || !self.is_active(value) {
            return None;
        }
        let (function, length, element, span) = (&call.args[0], &array.len, &array.elem, call.span());
        let count = quote!(#length).to_string().parse::<usize>().ok().filter(|count| *count <= WRITTEN_OUT);
        if let Some(count) = count {
            let mut elements = Vec::new();
            for i in 0..count {
                let index = syn::LitInt::new(&i.to_string(), span);
                elements.push(self.element_at(function, syn::parse_quote!(#index), element)?);
            }
            return Some(syn::parse_quote_spanned!(span=> [#(#elements),*]));
        }
        let (made, index) = (self.fresh("made", span, true), self.fresh("i", span, false));
        let element = self.element_at(function, syn::parse_quote!(#index), element)?;
        Some(syn::parse_quote_spanned!(span=> {
            let mut #made: #array;
            for #index in 0..#length { #made[#index] = #element; }
            #made
        }))
    }

    /// What a function gives for an index, where a type is expected.
    fn element_at(&mut self, function: &Expr, index: Expr, written: &Type) -> Option<Expr> {
        let mut statements = Vec::new();
        let value = self.applied(function, vec![Argument::Value(Item::Value(index))], &mut statements)?;
        let value = self.made_array(&value, written).unwrap_or(value);
        Some(if statements.is_empty() { value } else { block(&statements, Some(&value), function) })
    }

    fn element(&mut self, function: &Expr, array: &Expr, index: &Expr) -> Option<Expr> {
        let mut statements = Vec::new();
        let item = Item::Value(syn::parse_quote_spanned!(array.span()=> #array[#index]));
        let value = self.applied(function, vec![Argument::Value(item)], &mut statements)?;
        Some(if statements.is_empty() { value } else { block(&statements, Some(&value), function) })
    }

    /// The length of an array whose type is written, or that is written out.
    pub(super) fn array_length(&self, expression: &Expr) -> Option<Expr> {
        let path = match unparenthesized(expression) {
            Expr::Path(path) => path,
            Expr::Array(array) => {
                let length = syn::LitInt::new(&array.elems.len().to_string(), array.span());
                return Some(syn::parse_quote!(#length));
            }
            Expr::Repeat(array) => return Some((*array.len).clone()),
            Expr::MethodCall(call) if call.method == "map" => return self.array_length(&call.receiver),
            _ => return None,
        };
        let name = path.path.get_ident().and_then(binding_of)?;
        if let Some(length) = self.arrays.get(&name) {
            return Some(length.clone());
        }
        let mut ty = self.types.get(&name)?;
        while let Type::Reference(reference) = ty {
            ty = &reference.elem;
        }
        match ty {
            Type::Array(array) => Some(array.len.clone()),
            _ => None,
        }
    }

    /// `vec![x; n]` of a value that carries a derivative: a vector that grows.
    pub(super) fn repeated(&mut self, call: &syn::Macro) -> Option<Expr> {
        let parts = |input: syn::parse::ParseStream<'_>| {
            let value: Expr = input.parse()?;
            input.parse::<Token![;]>()?;
            let count: Expr = input.parse()?;
            Ok((value, count))
        };
        let (value, count) = parts.parse2(call.tokens.clone()).ok().filter(|_| call.path.is_ident("vec"))?;
        if !self.is_active(&value) {
            return None;
        }
        let span: Span = call.span();
        let core = self.options.core.clone();
        let (element, items) = (self.fresh("element", span, false), self.fresh("items", span, true));
        let statements: Vec<Stmt> = vec![
            syn::parse_quote_spanned!(span=> let #element = #value;),
            syn::parse_quote_spanned!(span=> let mut #items = #core::__private::Vec::new();),
            syn::parse_quote_spanned!(span=> for _ in 0..#count { #items.push(#element.clone()); }),
        ];
        Some(block(&statements, Some(&syn::parse_quote!(#items)), call))
    }

    /// The arguments of macros that build values are expressions like others: what is rewritten gets a name first.
    pub(super) fn built(&mut self, call: &syn::Macro) -> Option<Expr> {
        let name = call.path.segments.last()?.ident.to_string();
        let arguments = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone()).ok()?;
        if !VALUE_MACROS.contains(&name.as_str()) {
            return None;
        }
        let mut plain = arguments.clone();
        plain.iter_mut().for_each(|argument| self.visit_expr_mut(argument));
        if quote!(#plain).to_string() == quote!(#arguments).to_string() {
            return None;
        }
        let mut statements: Vec<Stmt> = Vec::new();
        let mut names = Vec::new();
        for argument in plain {
            let name = self.fresh("element", argument.span(), false);
            statements.push(syn::parse_quote_spanned!(argument.span()=> let #name = #argument;));
            names.push(name);
        }
        let path = &call.path;
        Some(block(&statements, Some(&syn::parse_quote_spanned!(call.span()=> #path![#(#names),*])), call))
    }
}
