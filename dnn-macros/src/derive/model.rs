//! What the derive sees of a type: its fields, which of them are constant, and the types of their gradients.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::punctuated::Punctuated;
use syn::{
    Data, DeriveInput, GenericParam, Generics, Member, Token, Type, TypeParamBound, Visibility,
    WherePredicate, parse_quote,
};

use crate::diagnostics::{self, Diagnostics};
use crate::emit::without_lifetimes;
use crate::ir::Ty;
use crate::parse::{self, Floats};
use crate::tokens;

/// A struct or an enum to derive for.
pub(super) struct Model {
    pub(super) core: TokenStream,
    pub(super) visibility: Visibility,
    pub(super) name: Ident,
    /// The name of the gradient's type; the type's own name if it is its own gradient.
    pub(super) gradient: Ident,
    /// The generics of the type, with what the gradient needs of them.
    pub(super) generics: Generics,
    /// The same of the gradient, which has no lifetimes.
    pub(super) owned: Generics,
    pub(super) is_enum: bool,
    /// A struct is one variant without a name of its own.
    pub(super) variants: Vec<Variant>,
}

pub(super) struct Variant {
    pub(super) name: Ident,
    pub(super) style: Style,
    pub(super) fields: Vec<Field>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Style {
    Named,
    Tuple,
    Unit,
}

pub(super) struct Field {
    pub(super) member: Member,
    pub(super) visibility: Visibility,
    pub(super) ty: Type,
    /// The type of the field in the gradient.
    pub(super) gradient: TokenStream,
    pub(super) constant: bool,
}

impl Model {
    pub(super) fn of(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Self {
        let options = Options::of(&input.attrs, &["crate", "gradient"], diagnostics);
        let core = options.core.unwrap_or_else(|| quote!(::dnn_core));
        let mut generics = input.generics.clone();
        let floats = parse::floats(&generics, None);
        for parameter in &mut generics.params {
            if let GenericParam::Type(parameter) = parameter {
                let is_float = floats.contains(&parameter.ident.to_string());
                let needed = if is_float { quote!(Scalar) } else { quote!(Differentiable) };
                parameter.bounds.push(parse_quote!(#core::__private::#needed));
                parameter.default = None;
            }
        }
        let mut model = Self {
            core,
            visibility: input.vis.clone(),
            name: input.ident.clone(),
            gradient: if options.own {
                input.ident.clone()
            } else {
                format_ident!("{}Gradient", input.ident)
            },
            owned: owned(&generics),
            generics,
            is_enum: matches!(input.data, Data::Enum(_)),
            variants: Vec::new(),
        };
        match &input.data {
            Data::Struct(data) => {
                let variant = model.variant(&input.ident, &data.fields, &floats, diagnostics);
                model.variants.push(variant);
            }
            Data::Enum(data) => {
                for variant in &data.variants {
                    let variant = model.variant(&variant.ident, &variant.fields, &floats, diagnostics);
                    model.variants.push(variant);
                }
            }
            Data::Union(data) => {
                diagnostics.report(&data.union_token, diagnostics::unsupported("a union", "use an enum"));
            }
        }
        if options.own {
            for field in model.variants.iter().flat_map(|variant| &variant.fields) {
                if field.constant {
                    diagnostics.report(&field.ty, diagnostics::constant_in_its_own_gradient());
                }
            }
        }
        model
    }

    /// Whether the type is its own gradient.
    pub(super) fn is_own(&self) -> bool {
        self.gradient == self.name
    }

    /// Whether the gradient has no field of its own for a field: a constant one is reached by `Deref`.
    pub(super) fn is_left_out(&self, variant: &Variant, field: &Field) -> bool {
        field.constant && variant.style == Style::Named && !self.is_enum && !self.is_own()
    }

    /// The fields that the gradient has, with their numbers.
    pub(super) fn kept<'v>(&'v self, variant: &'v Variant) -> impl Iterator<Item = (usize, &'v Field)> {
        variant.fields.iter().enumerate().filter(|(_, field)| !self.is_left_out(variant, field))
    }

    /// The arms of a `match` on a reference to the value or its gradient, one for each variant. `arm` gets the fields
    /// under the names `prefix0`, `prefix1`, ..
    pub(super) fn pattern(&self, of: &Ident, variant: &Variant, prefix: &str) -> TokenStream {
        let head = if self.is_enum {
            let name = &variant.name;
            quote!(#of::#name)
        } else {
            quote!(#of)
        };
        if variant.style == Style::Unit {
            return head;
        }
        let all = *of == self.name;
        let fields =
            variant.fields.iter().enumerate().filter(|(_, field)| all || !self.is_left_out(variant, field));
        let fields = fields.map(|(i, field)| {
            let member = &field.member;
            let name = format_ident!("{prefix}{i}");
            quote!(#member: #name)
        });
        quote!(#head { #(#fields),* })
    }

    /// A gradient of a variant, from the gradients of all fields of the variant.
    pub(super) fn built(&self, variant: &Variant, fields: impl Iterator<Item = TokenStream>) -> TokenStream {
        let gradient = &self.gradient;
        let head = if self.is_enum {
            let name = &variant.name;
            quote!(#gradient::#name)
        } else {
            quote!(#gradient)
        };
        if variant.style == Style::Unit {
            return head;
        }
        let fields = variant.fields.iter().zip(fields).filter(|(field, _)| !self.is_left_out(variant, field));
        let fields = fields.map(|(field, value)| {
            let member = &field.member;
            quote!(#member: #value)
        });
        quote!(#head { #(#fields),* })
    }

    /// What is matched: one value, and two at once. A type without variants has none that could be matched by
    /// reference.
    pub(super) fn matched(&self, this: TokenStream, pair: TokenStream) -> (TokenStream, TokenStream) {
        if self.variants.is_empty() { (quote!(*self), quote!(*self)) } else { (this, pair) }
    }

    fn variant(
        &self,
        name: &Ident,
        fields: &syn::Fields,
        floats: &Floats,
        diagnostics: &mut Diagnostics,
    ) -> Variant {
        let style = match fields {
            syn::Fields::Named(_) => Style::Named,
            syn::Fields::Unnamed(_) => Style::Tuple,
            syn::Fields::Unit => Style::Unit,
        };
        let members = fields.members();
        let fields = fields.iter().zip(members).map(|(field, member)| {
            let options = Options::of(&field.attrs, &["constant"], diagnostics);
            let ty = parse::ty(&field.ty, floats);
            let constant = options.constant || !ty.may_carry() || is_marker(&field.ty);
            let gradient = if constant {
                let core = &self.core;
                quote!(#core::differentiable::NoGradient)
            } else {
                self.gradient_of(&field.ty, &ty, floats)
            };
            Field { member, visibility: field.vis.clone(), ty: field.ty.clone(), gradient, constant }
        });
        Variant { name: name.clone(), style, fields: fields.collect() }
    }

    /// The type of a field's gradient: spelled as the field's where it is visibly made of floats.
    fn gradient_of(&self, written: &Type, ty: &Ty, floats: &Floats) -> TokenStream {
        let core = &self.core;
        if let Type::Path(path) = written {
            let is_parameter = |ident: &Ident| {
                self.generics.type_params().any(|parameter| parameter.ident == *ident)
                    && !floats.contains(&ident.to_string())
            };
            if path.path.get_ident().is_some_and(is_parameter) {
                return quote!(#written::Gradient);
            }
        }
        if ty.is_made_of_floats() && !matches!(ty, Ty::Reference { .. }) {
            return written.to_token_stream();
        }
        let written = without_lifetimes(&written.to_token_stream());
        quote!(<#written as #core::differentiable::Differentiable>::Gradient)
    }
}

/// The generics without the lifetimes, and without what is said of them.
fn owned(generics: &Generics) -> Generics {
    let mut owned = generics.clone();
    let parameters =
        generics.params.iter().filter(|parameter| !matches!(parameter, GenericParam::Lifetime(_)));
    owned.params = parameters.cloned().collect();
    for parameter in owned.type_params_mut() {
        let bounds = parameter.bounds.iter().filter(|bound| !matches!(bound, TypeParamBound::Lifetime(_)));
        parameter.bounds = bounds.cloned().collect();
    }
    if let Some(clause) = &mut owned.where_clause {
        let about_types =
            |predicate: &&WherePredicate| !predicate.to_token_stream().to_string().contains('\'');
        clause.predicates = clause.predicates.iter().filter(about_types).cloned().collect();
    }
    owned
}

/// `PhantomData<..>`: no value at all.
fn is_marker(ty: &Type) -> bool {
    matches!(ty, Type::Path(path)
        if path.path.segments.last().is_some_and(|segment| segment.ident == "PhantomData"))
}

/// What stands in `#[differentiable(..)]` on the type or on a field.
#[derive(Default)]
struct Options {
    core: Option<TokenStream>,
    own: bool,
    constant: bool,
}

impl Options {
    fn of(attributes: &[syn::Attribute], names: &[&str], diagnostics: &mut Diagnostics) -> Self {
        let mut options = Self::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("differentiable")) {
            let read = attribute.parse_args_with(|input: syn::parse::ParseStream<'_>| {
                let entries = Punctuated::<Entry, Token![,]>::parse_terminated(input)?;
                for entry in entries {
                    options.entry(&entry, names, diagnostics);
                }
                Ok(())
            });
            if let Err(error) = read {
                diagnostics.take(error);
            }
        }
        options
    }

    fn entry(&mut self, entry: &Entry, names: &[&str], diagnostics: &mut Diagnostics) {
        let name = entry.name.to_string();
        match (name.as_str(), &entry.value) {
            (known, _) if !names.contains(&known) => {
                let nearest = diagnostics::nearest(known, names.iter().copied());
                diagnostics.report(&entry.name, diagnostics::unknown_derive_option(known, nearest));
            }
            ("constant", None) => self.constant = true,
            ("crate", Some(path)) => self.core = Some(path.to_token_stream()),
            ("gradient", Some(path)) if path.is_ident("Self") => self.own = true,
            _ => diagnostics.report(&entry.name, diagnostics::wrong_derive_option(&name)),
        }
    }
}

/// `name` or `name = path`.
struct Entry {
    name: Ident,
    value: Option<syn::Path>,
}

impl syn::parse::Parse for Entry {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        let name = syn::ext::IdentExt::parse_any(input)?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(syn::Path::parse_mod_style(input)?),
            None => None,
        };
        Ok(Self { name, value })
    }
}

/// The lints that generated code may trip over, though it is right.
pub(super) fn allow() -> TokenStream {
    quote! {
        #[allow(
            clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction,
            dead_code, unused, non_snake_case, unused_qualifications
        )]
    }
}

/// The type arguments of `Parameters` by which a field's type can be bounded without an infinite regress: not those
/// of fields that have the type itself in them.
pub(super) fn mentions(ty: &Type, name: &Ident) -> bool {
    let tokens = ty.to_token_stream();
    [&*name.to_string(), "Self"].iter().any(|name| tokens::mentions(&tokens, name))
}

/// The fields' types of the variants that carry a derivative, each once.
pub(super) fn types(model: &Model) -> Vec<(&Type, &TokenStream)> {
    let mut seen = HashSet::new();
    let fields = model.variants.iter().flat_map(|variant| &variant.fields).filter(|field| !field.constant);
    fields
        .filter(|field| seen.insert(field.ty.to_token_stream().to_string()))
        .map(|field| (&field.ty, &field.gradient))
        .collect()
}
