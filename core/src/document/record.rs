//! Typed contracts. Those of [`crate::datasets`] are generated from the descriptors.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A typed contract of one version of a nested standard. Its JSON is the official form.
pub trait DocumentRecord: Serialize + DeserializeOwned {
    /// The standard's name, `marches-publics` for example.
    const DATA_SET: &'static str;
    /// The version of the standard, `2.0.3` for example.
    const VERSION: &'static str;
    /// The contract's kind in a document, `marche` for example.
    const KIND: &'static str;
}

/// Lists that JSON writes as `[{ "name": … }]`: a module for `#[serde(with)]`.
macro_rules! wrapped_items {
    ($module:ident, $name:literal) => {
        mod $module {
            use serde::ser::SerializeMap;
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            struct Item<'i, T>(&'i T);

            impl<T: Serialize> Serialize for Item<'_, T> {
                fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    let mut map = to.serialize_map(Some(1))?;
                    map.serialize_entry($name, self.0)?;
                    map.end()
                }
            }

            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Read<T> {
                #[serde(rename = $name)]
                item: T,
            }

            pub fn serialize<T: Serialize, S: Serializer>(items: &[T], to: S) -> Result<S::Ok, S::Error> {
                to.collect_seq(items.iter().map(Item))
            }

            pub fn deserialize<'de, T, D>(from: D) -> Result<Vec<T>, D::Error>
            where
                T: Deserialize<'de>,
                D: Deserializer<'de>,
            {
                let items = Vec::<Read<T>>::deserialize(from)?;
                Ok(items.into_iter().map(|read| read.item).collect())
            }
        }
    };
}
pub(crate) use wrapped_items;

/// Lists that JSON writes as `{ "name": […] }`: a module for `#[serde(with)]`.
macro_rules! wrapped_list {
    ($module:ident, $name:literal) => {
        mod $module {
            use serde::ser::SerializeMap;
            use serde::{Deserialize, Deserializer, Serialize, Serializer};

            #[derive(Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Read<T> {
                #[serde(rename = $name)]
                items: Vec<T>,
            }

            pub fn serialize<T: Serialize, S: Serializer>(items: &[T], to: S) -> Result<S::Ok, S::Error> {
                let mut map = to.serialize_map(Some(1))?;
                map.serialize_entry($name, items)?;
                map.end()
            }

            pub fn deserialize<'de, T, D>(from: D) -> Result<Vec<T>, D::Error>
            where
                T: Deserialize<'de>,
                D: Deserializer<'de>,
            {
                Ok(Read::deserialize(from)?.items)
            }
        }
    };
}
pub(crate) use wrapped_list;

/// Decimals as numbers of JSON, with all their digits: a module for `#[serde(with)]`.
pub(crate) mod decimal {
    use rust_decimal::Decimal;
    use serde::de::Error as _;
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use serde_json::value::RawValue;

    use crate::document::number::Exact;

    pub fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        RawValue::from_string(number.to_string()).map_err(S::Error::custom)?.serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        let raw = Box::<RawValue>::deserialize(from)?;
        let mut plain = String::new();
        let number = Exact::read(raw.get()).filter(Exact::fits_decimal);
        let number = number.and_then(|number| {
            number.write(&mut plain);
            Decimal::from_str_exact(&plain).ok()
        });
        number.ok_or_else(|| D::Error::custom(format!("{} : un nombre de 28 chiffres au plus", raw.get())))
    }

    pub(crate) mod option {
        use rust_decimal::Decimal;
        use serde::{Deserialize, Deserializer, Serializer};

        #[derive(Deserialize)]
        struct Number(#[serde(with = "super")] Decimal);

        pub fn serialize<S: Serializer>(number: &Option<Decimal>, to: S) -> Result<S::Ok, S::Error> {
            match number {
                Some(number) => super::serialize(number, to),
                None => to.serialize_none(),
            }
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Decimal>, D::Error> {
            Ok(Option::<Number>::deserialize(from)?.map(|Number(number)| number))
        }
    }
}
