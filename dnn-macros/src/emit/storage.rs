//! Buffers as tokens.

use proc_macro2::TokenStream;
use quote::quote;

use super::Writer;
use crate::ir::{Float, Kind, Length, Side, Slot, Storage, Ty, Var};

impl Writer<'_> {
    pub(super) fn storage(&self, storage: &Storage) -> TokenStream {
        let core = &self.core;
        match storage {
            Storage::Declare { buffer, length } => {
                let name = self.name(*buffer);
                let empty = self.empty(*buffer);
                let value = match (length, &empty) {
                    (Length::Growing, _) => quote!(#core::__private::Vec::new()),
                    (Length::One, Some(empty)) => empty.clone(),
                    (Length::One, None) => quote!(::core::option::Option::None),
                    (Length::Either, _) => quote!(#core::__private::Either::Neither),
                    (Length::Sized(length), Some(empty)) => {
                        let length = self.expression(length, &Float::Some).0;
                        quote!(#core::__private::vec![#empty; #length])
                    }
                    (Length::Sized(length), None) => {
                        let length = self.expression(length, &Float::Some).0;
                        quote!(#core::__private::slots(#length))
                    }
                    (Length::Fixed(length), Some(empty)) => quote!([#empty; #length]),
                    (Length::Fixed(length), None) => {
                        quote!([const { ::core::option::Option::None }; #length])
                    }
                };
                quote!(let mut #name = #value;)
            }
            Storage::Extend { buffer, length } => {
                let name = self.name(*buffer);
                let length = self.expression(length, &Float::Some).0;
                match self.empty(*buffer) {
                    Some(empty) => quote!(#name.resize(#length, #empty);),
                    None => quote!(#name.resize_with(#length, || ::core::option::Option::None);),
                }
            }
            Storage::Push { buffer, value } => {
                let name = self.name(*buffer);
                let value = match value {
                    Some(value) => self.kept(*buffer, *value),
                    None => self.empty(*buffer).unwrap_or_else(|| quote!(::core::option::Option::None)),
                };
                quote!(#name.push(#value);)
            }
            Storage::Save { buffer, slot, value } => {
                let value = match slot {
                    Slot::Either(sides) => {
                        sides.iter().rev().fold(self.name(*value), |value, side| match side {
                            Side::First => quote!(#core::__private::Either::First(#value)),
                            Side::Second => quote!(#core::__private::Either::Second(#value)),
                        })
                    }
                    Slot::Only | Slot::At(_) => self.kept(*buffer, *value),
                };
                let slot = self.slot(*buffer, slot);
                quote!(#slot = #value;)
            }
        }
    }

    /// What a buffer holds.
    pub(super) fn load(&self, buffer: Var, slot: &Slot) -> TokenStream {
        let place = self.slot(buffer, slot);
        // Of what a reference points to there is a copy.
        let lent = matches!(self.program.variables[buffer].ty, Ty::Reference { mutable: false, .. });
        match (slot, self.empty(buffer)) {
            (Slot::Either(sides), _) => sides.iter().fold(place, |place, side| match side {
                Side::First => quote!(#place.take_first()),
                Side::Second => quote!(#place.take_second()),
            }),
            (_, Some(_)) => place,
            (_, None) if lent => quote!(&::core::option::Option::unwrap(#place.take())),
            (_, None) => quote!(::core::option::Option::unwrap(#place.take())),
        }
    }

    fn slot(&self, buffer: Var, slot: &Slot) -> TokenStream {
        let name = self.name(buffer);
        match slot {
            Slot::Only | Slot::Either(_) => name,
            Slot::At(position) => {
                let position = self.expression(position, &Float::Some).0;
                quote!(#name[#position])
            }
        }
    }

    /// The value that stands for none; without one the slots are `Option`s.
    fn empty(&self, buffer: Var) -> Option<TokenStream> {
        self.neutral(&self.program.variables[buffer].ty)
    }

    /// Zero or `false`, or what is made of these.
    pub(super) fn neutral(&self, ty: &Ty) -> Option<TokenStream> {
        if !ty.is_neutral() {
            return None;
        }
        match ty {
            Ty::Float(float) => Some(self.number(0.0, float).0),
            Ty::Integer | Ty::Size => Some(quote!(0)),
            Ty::Bool => Some(quote!(false)),
            Ty::Array(element, length) => {
                let element = self.neutral(element)?;
                let length: TokenStream = length.parse().ok()?;
                let length = self.respan(&length);
                Some(quote!([#element; #length]))
            }
            Ty::Tuple(elements) => {
                let elements =
                    elements.iter().map(|element| self.neutral(element)).collect::<Option<Vec<_>>>()?;
                Some(quote!((#(#elements,)*)))
            }
            _ => None,
        }
    }

    /// A value as it is kept: a copy, or the value itself where nothing else needs it.
    fn kept(&self, buffer: Var, value: Var) -> TokenStream {
        let name = self.name(value);
        let known = &self.program.variables[value];
        if let Ty::Reference { mutable: false, .. } = known.ty {
            // What a pullback keeps it must own.
            let core = &self.core;
            return quote!(::core::option::Option::Some(#core::__private::owned(#name)));
        }
        if known.kind == Kind::Bound {
            let core = &self.core;
            let copy = quote!(#core::__private::held(&#name));
            return match self.empty(buffer) {
                Some(_) => copy,
                None => quote!(::core::option::Option::Some(#copy)),
            };
        }
        let moved = matches!(known.name, crate::ir::Name::Pullback(_)) || known.ty.is_copy();
        let name = if moved { name } else { quote!(::core::clone::Clone::clone(&#name)) };
        match self.empty(buffer) {
            Some(_) => name,
            None => quote!(::core::option::Option::Some(#name)),
        }
    }
}
