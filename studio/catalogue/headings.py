"""What the columns of a product table are called, in seven languages."""

import re
import unicodedata
from functools import lru_cache

from studio.catalogue.sheet_record import Key

# Each field with the heading exports give it first, and what shops and hosts call it:
# English, Spanish, Russian, French, German, Arabic, Chinese.
_SPELLINGS: dict[str, str] = {
    "product": "product|product id|id|sku|article|handle|producto|id producto|referencia|артикул"
    "|товар|код товара|produit|référence|id produit|produkt|artikel|artikelnummer|produkt id"
    "|المنتج|رمز المنتج|رقم المنتج|产品|产品编号|商品编号|货号",
    "name": "name|title|product name|nombre|título|nombre del producto|название|наименование"
    "|название товара|nom|titre|nom du produit|produktname|bezeichnung|titel|الاسم|اسم المنتج"
    "|名称|产品名称|商品名称",
    "aliases": "aliases|alias|other names|otros nombres|sinónimos|синонимы|другие названия"
    "|autres noms|synonymes|andere namen|synonyme|أسماء أخرى|مرادفات|别名",
    "facts": "facts|short facts|highlights|datos|puntos clave|факты|особенности|points forts"
    "|faits|fakten|merkmale|حقائق|مميزات|要点|卖点",
    "brand": "brand|maker|marca|бренд|марка|marque|marke|hersteller|العلامة التجارية|الماركة|品牌",
    "price": "price|sale price|precio|цена|prix|preis|السعر|价格|售价",
    "price_minor": "price minor",
    "price_currency": "price currency",
    "currency": "currency|moneda|divisa|валюта|devise|monnaie|währung|العملة|货币|币种",
    "list_price": "list price|regular price|rrp|msrp|precio de lista|pvp|precio anterior"
    "|старая цена|цена без скидки|рекомендуемая цена|prix conseillé|prix barré|prix public|uvp"
    "|listenpreis|السعر الأصلي|سعر القائمة|原价|标价",
    "list_price_minor": "list price minor",
    "list_price_currency": "list price currency",
    "cost_floor": "cost floor|cost|lowest price|costo|coste|precio mínimo|себестоимость"
    "|минимальная цена|coût|prix plancher|kosten|mindestpreis|التكلفة|أدنى سعر|成本|最低价",
    "cost_floor_minor": "cost floor minor",
    "cost_floor_currency": "cost floor currency",
    "stock": "stock|quantity|inventory|existencias|cantidad|inventario|остаток|количество|склад"
    "|quantité|bestand|menge|lagerbestand|المخزون|الكمية|库存|数量",
    "stock_full": "stock full|full stock|initial stock|existencias iniciales|stock inicial"
    "|начальный остаток|stock de départ|anfangsbestand|المخزون الأصلي|初始库存",
    "warranty_months": "warranty months|warranty|garantía|garantía meses|гарантия|гарантия месяцев"
    "|garantie|garantie mois|garantie monate|الضمان|الضمان بالأشهر|保修|保修月数",
    "returns_days": "returns days|returns|return days|devolución|días de devolución|возврат"
    "|возврат дней|retour|retours|jours de retour|rückgabe|rückgabe tage|الإرجاع|أيام الإرجاع"
    "|退货|退货天数",
    "paid": "paid|paid partnership|advertising|publicidad|colaboración pagada|реклама|publicité"
    "|partenariat rémunéré|anzeige|werbung|إعلان|شراكة مدفوعة|广告|付费合作",
    "price_since": "price since|price held since|precio desde|цена с|цена действует с|prix depuis"
    "|preis seit|السعر منذ|价格起始日",
    "past_price": "past price|former price|precio pasado|прошлая цена|ancien prix|früherer preis"
    "|السعر السابق|历史价格",
    "past_price_minor": "past price minor",
    "past_price_currency": "past price currency",
    "past_market": "past market",
    "past_from": "past from",
    "past_until": "past until",
    "photos": "photos|photo|image|images|picture|foto|fotos|imagen|imágenes|фото|изображение"
    "|изображения|image du produit|bild|bilder|صورة|صور|الصور|图片|照片",
    "link": "link|url|shop link|enlace|ссылка|lien|الرابط|رابط|链接",
    "tracking_link": "tracking link|affiliate link|enlace de afiliado|enlace de seguimiento"
    "|партнерская ссылка|партнёрская ссылка|lien affilié|lien de suivi|partnerlink|tracking url"
    "|رابط التتبع|رابط الإحالة|推广链接|跟踪链接",
    "market_text": "market text|legal text|texto legal|юридический текст|текст рынка"
    "|texte légal|rechtstext|نص قانوني|法律文本",
    "tags": "tags|etiquetas|теги|метки|étiquettes|mots clés|schlagwörter|وسوم|الوسوم|标签",
    "name_order": "name order",
    "facts_order": "facts order",
    "link_order": "link order",
    "market_text_order": "market text order",
    "variant": "variant|variant id|variante|вариант|variante id|المتغير|型号|变体",
    "variant_name": "variant name|nombre de variante|название варианта|nom de la variante"
    "|variantenname|اسم المتغير|变体名称|型号名称",
    "variant_price": "variant price|precio de variante|цена варианта|prix de la variante"
    "|variantenpreis|سعر المتغير|变体价格",
    "variant_price_minor": "variant price minor",
    "variant_price_currency": "variant price currency",
    "variant_stock": "variant stock|existencias de variante|остаток варианта"
    "|stock de la variante|variantenbestand|مخزون المتغير|变体库存",
    "variant_photo": "variant photo|foto de variante|фото варианта|photo de la variante"
    "|variantenbild|صورة المتغير|变体图片",
    "variant_name_order": "variant name order",
    "row": "row|row id|spec|spec id|fila|id fila|строка|код строки|ligne|id ligne|zeile"
    "|zeilen id|الصف|رمز الصف|行|行编号|规格编号",
    "label": "label|property|characteristic|etiqueta|característica|propiedad|характеристика"
    "|параметр|свойство|libellé|caractéristique|propriété|eigenschaft|merkmal|الخاصية|التسمية"
    "|属性|规格|参数",
    "value": "value|valor|значение|valeur|wert|القيمة|值|参数值",
    "unit": "unit|unidad|единица|ед. изм.|единица измерения|unité|einheit|الوحدة|单位",
    "conditions": "conditions|condition|condiciones|условия|bedingungen|الشروط|条件",
    "source": "source|fuente|источник|quelle|المصدر|来源",
    "label_order": "label order",
    "tested_on": "tested on|test date|fecha de prueba|probado el|дата теста|дата проверки"
    "|testé le|date du test|getestet am|testdatum|تاريخ الاختبار|测试日期",
    "test_how": "test how|how tested|test method|cómo se probó|método de prueba|как проверено"
    "|способ проверки|comment testé|méthode de test|wie getestet|testverfahren"
    "|طريقة الاختبار|测试方法",
    "test_passed": "test passed|passed|aprobado|superado|пройден|прошел|прошёл|réussi"
    "|bestanden|ناجح|通过|是否通过",
    "test_result": "test result|resultado|resultado de prueba|результат|результат теста"
    "|résultat|ergebnis|testergebnis|النتيجة|نتيجة الاختبار|测试结果",
    "test_media": "test media|test photo|foto de prueba|фото теста|photo du test|testfoto"
    "|صورة الاختبار|测试照片",
}

FIELDS: tuple[str, ...] = tuple(_SPELLINGS)

OF_LANGUAGES = frozenset({"name", "facts", "variant_name", "label"})
OF_MARKETS = frozenset({"link", "tracking_link", "market_text"})

_TAG = r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*"
_TAGGED = re.compile(
    rf"(?P<heading>.+?)(?:\s*[.:]\s*|\s+|\s*[(\[])(?P<tag>{_TAG})[)\]]?", re.IGNORECASE
)


@lru_cache(maxsize=2_000)
def recognised(heading: str) -> Key | None:
    """Return what a column holds, or None when nobody calls a column that.

    `Name`, `name.es`, `Nombre (es)` and `PRICE_MINOR` are all understood.
    """
    whole = _plain(heading)
    if whole in _FIELD_OF:
        return Key(_FIELD_OF[whole])
    tagged = _TAGGED.fullmatch(unicodedata.normalize("NFKC", heading).strip().rstrip("*: "))
    if tagged is None:
        return None
    field = _FIELD_OF.get(_plain(tagged["heading"]), "")
    if field in OF_LANGUAGES:
        return Key(field, tagged["tag"].lower())
    return Key(field, _market(tagged["tag"])) if field in OF_MARKETS else None


def heading_of(key: Key) -> str:
    """Return the heading an export gives a column: `name.es`, `list price`."""
    plain = key.field.replace("_", " ")
    return f"{plain}.{key.tag}" if key.tag else plain


def _plain(heading: str) -> str:
    text = unicodedata.normalize("NFKC", heading).casefold()
    return re.sub(r"[\s_\-]+", " ", text).strip(" *:\u200e\u200f")


def _market(tag: str) -> str:
    """A market tag as it is written, or with its usual capitals where it has none: `es-ES`."""
    if tag != tag.lower():
        return tag
    language, *rest = tag.split("-")
    usual = (part.upper() if len(part) == 2 else part.title() for part in rest)
    return "-".join((language, *usual))


_FIELD_OF = {
    _plain(spelling): field
    for field, spellings in _SPELLINGS.items()
    for spelling in spellings.split("|")
}
