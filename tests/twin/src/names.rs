//! What the names of a program stand for, in whatever module of it they are.

use std::collections::HashSet;

use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Ident, ItemConst, ItemEnum, ItemStatic, ItemStruct, ItemType, ItemUse, Path, Type, UseTree};

#[derive(Default)]
pub(crate) struct Names {
    /// Structs, enums and aliases: a twin of each is written.
    types: HashSet<String>,
    /// Constants made of floats alone, declared here or imported from `f64::consts`. They stay what they are: their
    /// uses are lifted.
    constants: HashSet<String>,
}

impl Names {
    pub(crate) fn of(items: &[syn::Item]) -> Self {
        let mut types = Types(HashSet::new());
        // The alias of a type may stand before it.
        for _ in 0..2 {
            for item in items {
                types.visit_item(item);
            }
        }
        let mut names = Self { types: types.0, constants: HashSet::new() };
        for item in items {
            names.visit_item(item);
        }
        names
    }

    /// Whether a type has one of the program's types in it.
    pub(crate) fn has_own(&self, ty: &Type) -> bool {
        mentions(ty, |path| {
            path.segments.iter().any(|segment| self.types.contains(&segment.ident.to_string()))
                || path.is_ident("Self")
        })
    }

    /// Whether the path is that of a constant made of floats.
    pub(crate) fn is_constant(&self, path: &Path) -> bool {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        match &names[..] {
            [only] => self.constants.contains(only),
            [.., parent, last] => {
                let of_float = parent == "f64" && !last.contains(char::is_lowercase);
                let of_module = parent.starts_with(char::is_lowercase) && self.constants.contains(last);
                parent == "consts" || of_float || of_module
            }
            [] => false,
        }
    }

    fn declare(&mut self, name: &Ident, ty: &Type) {
        if has_float(ty) && !self.has_own(ty) {
            self.constants.insert(name.to_string());
        }
    }

    fn import(&mut self, tree: &UseTree, inside: bool) {
        match tree {
            UseTree::Path(path) => self.import(&path.tree, inside || path.ident == "consts"),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, inside)),
            UseTree::Name(name) if inside => drop(self.constants.insert(name.ident.to_string())),
            UseTree::Rename(rename) if inside || self.constants.contains(&rename.ident.to_string()) => {
                self.constants.insert(rename.rename.to_string());
            }
            _ => {}
        }
    }
}

impl<'a> Visit<'a> for Names {
    fn visit_item_const(&mut self, item: &'a ItemConst) {
        self.declare(&item.ident, &item.ty);
    }

    fn visit_item_static(&mut self, item: &'a ItemStatic) {
        self.declare(&item.ident, &item.ty);
    }

    fn visit_item_use(&mut self, item: &'a ItemUse) {
        self.import(&item.tree, false);
    }
}

struct Types(HashSet<String>);

impl<'a> Visit<'a> for Types {
    fn visit_item_struct(&mut self, item: &'a ItemStruct) {
        self.0.insert(item.ident.to_string());
    }

    fn visit_item_enum(&mut self, item: &'a ItemEnum) {
        self.0.insert(item.ident.to_string());
    }

    fn visit_item_type(&mut self, item: &'a ItemType) {
        let own = mentions(&item.ty, |path| {
            path.is_ident("f64") || path.segments.iter().any(|part| self.0.contains(&part.ident.to_string()))
        });
        if own {
            self.0.insert(item.ident.to_string());
        }
    }

    fn visit_use_rename(&mut self, rename: &'a syn::UseRename) {
        if self.0.contains(&rename.ident.to_string()) {
            self.0.insert(rename.rename.to_string());
        }
    }
}

/// Whether a type mentions `f64`.
pub(crate) fn has_float(ty: &Type) -> bool {
    mentions(ty, |path| path.is_ident("f64"))
}

/// Whether a type borrows for a named time.
pub(crate) fn has_lifetime(ty: &Type) -> bool {
    ty.to_token_stream().to_string().contains('\'')
}

fn mentions(ty: &Type, is: impl Fn(&Path) -> bool) -> bool {
    struct Mentions<F>(F, bool);
    impl<'a, F: Fn(&Path) -> bool> Visit<'a> for Mentions<F> {
        fn visit_path(&mut self, path: &'a Path) {
            self.1 |= (self.0)(path);
            visit::visit_path(self, path);
        }
    }
    let mut mentions = Mentions(is, false);
    mentions.visit_type(ty);
    mentions.1
}
