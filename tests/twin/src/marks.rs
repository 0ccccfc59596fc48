//! The attributes of the crate under test: where they stand, and how a plain program gets rid of them.

use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Ident, ImplItemFn, ItemFn, ItemImpl, ItemUse, Meta, Path, Token, Type, parse_quote};

/// `#[differentiable(..)]`, by whatever path.
pub(crate) fn is_mark(attribute: &Attribute) -> bool {
    attribute.path().segments.last().is_some_and(|segment| segment.ident == "differentiable")
}

fn is_derive(path: &Path) -> bool {
    path.segments.last().is_some_and(|segment| segment.ident == "Differentiable")
}

fn derived(attribute: &Attribute) -> Punctuated<Path, Token![,]> {
    if !attribute.path().is_ident("derive") {
        return Punctuated::new();
    }
    attribute.parse_args_with(Punctuated::parse_terminated).unwrap_or_default()
}

/// Whether a type has `#[derive(Differentiable)]`.
pub(crate) fn derives(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| derived(attribute).iter().any(is_derive))
}

/// What a case is called: `camera_project` is the method `project` of `Camera`.
pub(crate) fn case_name(owner: Option<&Type>, name: &Ident) -> Ident {
    let Some(Type::Path(owner)) = owner else { return name.clone() };
    let mut text = String::new();
    if let Some(last) = owner.path.segments.last() {
        for letter in last.ident.to_string().chars() {
            if letter.is_uppercase() && !text.is_empty() {
                text.push('_');
            }
            text.extend(letter.to_lowercase());
        }
    }
    Ident::new(&format!("{text}_{name}"), name.span())
}

/// Which functions lose their mark.
pub(crate) enum Plain {
    All,
    Some(Vec<Ident>),
}

impl Plain {
    pub(crate) fn parse(options: proc_macro2::TokenStream) -> syn::Result<Self> {
        if options.is_empty() {
            return Ok(Self::Some(Vec::new()));
        }
        let option: Meta = syn::parse2(options)?;
        if !option.path().is_ident("plain") {
            return Err(syn::Error::new_spanned(option, "the only option is `plain`"));
        }
        let Meta::List(list) = option else { return Ok(Self::All) };
        let names = list.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?;
        Ok(Self::Some(names.into_iter().collect()))
    }

    pub(crate) fn has(&self, case: &Ident) -> bool {
        match self {
            Self::All => true,
            Self::Some(names) => names.contains(case),
        }
    }
}

/// Removes marks: those of plain functions, or with the derives all that there are.
pub(crate) struct Strip<'a> {
    plain: &'a Plain,
    owner: Option<Type>,
}

impl<'a> Strip<'a> {
    pub(crate) fn new(plain: &'a Plain) -> Self {
        Self { plain, owner: None }
    }

    fn strip(&self, attributes: &mut Vec<Attribute>, name: &Ident) {
        if self.plain.has(&case_name(self.owner.as_ref(), name)) {
            attributes.retain(|attribute| !is_mark(attribute));
        }
    }
}

impl VisitMut for Strip<'_> {
    fn visit_item_impl_mut(&mut self, block: &mut ItemImpl) {
        self.owner = Some((*block.self_ty).clone());
        visit_mut::visit_item_impl_mut(self, block);
        self.owner = None;
    }

    fn visit_item_fn_mut(&mut self, function: &mut ItemFn) {
        self.strip(&mut function.attrs, &function.sig.ident);
        visit_mut::visit_item_fn_mut(self, function);
    }

    fn visit_impl_item_fn_mut(&mut self, method: &mut ImplItemFn) {
        self.strip(&mut method.attrs, &method.sig.ident);
        visit_mut::visit_impl_item_fn_mut(self, method);
    }

    /// What a plain function lacks cannot be imported.
    fn visit_item_use_mut(&mut self, import: &mut ItemUse) {
        let tree = import.tree.to_token_stream().to_string();
        if let Plain::Some(names) = self.plain
            && names.iter().any(|name| tree.split(' ').any(|word| *name == word))
        {
            import.attrs.retain(|attribute| !is_mark(attribute));
        }
        visit_mut::visit_item_use_mut(self, import);
    }

    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        if matches!(self.plain, Plain::Some(_)) {
            return;
        }
        attributes.retain(|attribute| !is_mark(attribute));
        for attribute in attributes {
            let paths = derived(attribute);
            if paths.iter().any(is_derive) {
                let others = paths.iter().filter(|path| !is_derive(path));
                *attribute = parse_quote!(#[derive(#(#others),*)]);
            }
        }
    }
}

/// An import of the attribute or the derive, which may have lost its use.
pub(crate) fn is_import(item: &ItemUse) -> bool {
    item.tree.to_token_stream().to_string().to_lowercase().contains("differentiable")
}
