//! Which adjoints a companion computes: those that its caller asks for by markers. Nothing is known of the markers
//! here, so each is asked where it matters, and what nobody wants folds away.
//!
//! An adjoint that nobody wants is vacant: it has no particular shape. What reads it contributes to nothing that is
//! wanted either, since what a variable depends on, the variables computed from it depend on too. So every statement
//! that has to do with a vacant adjoint is guarded by the markers of what it contributes to.
//!
//! A pullback is called only if at least one of its arguments is wanted: what depends on all of them needs no guard.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::Writer;
use crate::ir::{Argument, Expression, Name, Passing, Ty, Var};

impl Writer<'_> {
    /// The marker with which an argument is given to a companion.
    pub(super) fn argument_marker(&self, argument: &Argument) -> TokenStream {
        // Whether such an entry is a gradient has to be known without knowing who calls this companion.
        if argument.passing == Passing::Either && self.depends(&argument.value) != 0 {
            let core = &self.core;
            return quote!(#core::__private::Active);
        }
        self.marker(&argument.value)
    }

    /// The type of that marker.
    pub(super) fn argument_marker_type(&self, argument: &Argument) -> TokenStream {
        let core = &self.core;
        let depends = self.depends(&argument.value);
        let constant = || quote!(#core::__private::Constant);
        match &self.markers {
            Some(markers) if argument.passing != Passing::Either => {
                let active = (0..markers.len()).filter(|i| depends & (1 << i) != 0).map(|i| &markers[i]);
                active
                    .map(|marker| marker_type(marker).into_token_stream())
                    .reduce(|all, next| quote!(<#all as #core::__private::Activity>::Or<#next>))
                    .unwrap_or_else(constant)
            }
            _ if depends == 0 => constant(),
            _ => quote!(#core::__private::Active),
        }
    }

    /// The marker of an argument: what the caller wants of the callee.
    pub(super) fn marker(&self, argument: &Expression) -> TokenStream {
        let core = &self.core;
        let depends = self.depends(argument);
        let Some(markers) = &self.markers else {
            return if depends == 0 {
                quote!(#core::__private::Constant)
            } else {
                quote!(#core::__private::Active)
            };
        };
        let active = (0..markers.len()).filter(|i| depends & (1 << i) != 0).map(|i| &markers[i]);
        active
            .map(|marker| quote!(#marker))
            .reduce(|all, next| quote!(#core::__private::Activity::or(#all, #next)))
            .unwrap_or_else(|| quote!(#core::__private::Constant))
    }

    /// The parameters that an argument depends on.
    pub(super) fn depends(&self, argument: &Expression) -> u128 {
        let mut depends = 0;
        crate::infer::sources(argument, &mut |variable| {
            // A copy that was kept stands for what it is a copy of.
            let of = match self.program.variables[variable].name {
                Name::Saved(of) => of,
                _ => variable,
            };
            depends |= self.activity.depends_on(of);
        });
        depends
    }

    /// Whether one of these parameters is wanted, as a condition; `None` if that is certain.
    pub(super) fn wanted(&self, depends: u128) -> Option<TokenStream> {
        let markers = self.markers.as_ref().filter(|_| !self.activity.is_all(depends))?;
        let core = &self.core;
        let wanted = (0..markers.len()).filter(|i| depends & (1 << i) != 0).map(|i| {
            let ty = marker_type(&markers[i]);
            quote!(<#ty as #core::__private::Activity>::ACTIVE)
        });
        Some(quote!(#(#wanted)||*))
    }

    /// The value of a definition: vacant if nobody wants it.
    pub(super) fn guarded(&self, variable: Var, value: &Expression, tokens: TokenStream) -> TokenStream {
        let Some(depends) = self.guard(variable, value) else { return tokens };
        let Some(wanted) = self.wanted(depends) else { return tokens };
        let vacant = self.vacant(&self.program.variables[variable].ty);
        quote!(if #wanted { #tokens } else { #vacant })
    }

    /// A statement that changes an adjoint: left out if nobody wants it.
    pub(super) fn guarded_change(&self, root: Var, value: &Expression, tokens: TokenStream) -> TokenStream {
        match self.guard(root, value).and_then(|depends| self.wanted(depends)) {
            Some(wanted) => quote!(if #wanted { #tokens }),
            None => tokens,
        }
    }

    /// What decides whether a value of a variable is wanted, if a vacant adjoint has to do with it.
    fn guard(&self, variable: Var, value: &Expression) -> Option<u128> {
        self.markers.as_ref()?;
        let mut vacant = self.may_be_vacant(variable);
        let own = match self.program.variables[variable].name {
            Name::Gradient(of) | Name::Entry(of) => Some(self.activity.depends_on(of)),
            _ => None,
        };
        value.visit(&mut |inner| {
            let read = match inner {
                Expression::Variable(read) => *read,
                Expression::Read(place) | Expression::Taken(place) => place.root,
                _ => return,
            };
            vacant = vacant.or(self.may_be_vacant(read));
        });
        let vacant = vacant?;
        Some(own.unwrap_or(vacant))
    }

    /// What an adjoint depends on that is vacant if none of it is wanted. Numbers are cheaper than to ask.
    fn may_be_vacant(&self, variable: Var) -> Option<u128> {
        let known = &self.program.variables[variable];
        let (Name::Gradient(of) | Name::Entry(of)) = known.name else { return None };
        let costly = known.ty.is_matrix() || known.ty == Ty::Unknown;
        costly.then(|| self.activity.depends_on(of)).filter(|depends| !self.activity.is_all(*depends))
    }

    /// What stands for a gradient of a type that nobody wants.
    pub(super) fn vacant(&self, ty: &Ty) -> TokenStream {
        match ty.value() {
            Ty::Float(float) => self.number(0.0, float).0,
            // An entry's type is known to rustc: a vector where the callee took a slice of an array.
            _ => {
                let core = &self.core;
                quote!(#core::__private::Vacant::vacant())
            }
        }
    }
}

/// The type parameter of a marker parameter.
pub(super) fn marker_type(marker: &Ident) -> Ident {
    format_ident!("{}", marker.to_string().to_uppercase())
}
