// SPDX-FileCopyrightText: 2026 The Spotter authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/units.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace spotter {

namespace {

struct UnitRow {
    const char16_t *names; ///< with "|" between; the first is the symbol
    const char16_t *base;
    double factor;
    double offset = 0;
};

// Factors: the SI brochure, 9th edition, and NIST Special Publication 811, appendix B. Units that differ by country or
// time (gallon, ton, 尺) are kept as written.
constexpr UnitRow unitRows[] = {
    {u"kg|kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|公斤|千克|KG|Kg", u"kg", 1},
    {u"g|gram|grams|gramme|grammes|克", u"kg", 1e-3},
    {u"mg|milligram|milligrams|毫克", u"kg", 1e-6},
    {u"µg|mcg|ug|microgram|micrograms|微克", u"kg", 1e-9},
    {u"t|tonne|tonnes|metric ton|metric tons|吨|公吨", u"kg", 1e3},
    {u"lb|lbs|磅", u"kg", 0.45359237},
    {u"oz|ounce|ounces|盎司", u"kg", 0.028349523125},
    {u"斤|市斤", u"kg", 0.5},
    {u"m|metre|metres|meter|meters|米|公尺", u"m", 1},
    {u"km|kilometre|kilometres|kilometer|kilometers|公里|千米|KM|Km", u"m", 1e3},
    {u"dm|decimetre|decimetres|分米", u"m", 0.1},
    {u"cm|centimetre|centimetres|centimeter|centimeters|厘米|公分|CM", u"m", 1e-2},
    {u"mm|millimetre|millimetres|millimeter|millimeters|毫米|MM", u"m", 1e-3},
    {u"µm|micrometre|micrometres|micron|microns|微米", u"m", 1e-6},
    {u"nm|nanometre|nanometres|nanometer|nanometers|纳米", u"m", 1e-9},
    {u"inch|inches|英寸", u"m", 0.0254},
    {u"ft|foot|feet|英尺", u"m", 0.3048},
    {u"yd|yard|yards|码", u"m", 0.9144},
    {u"mi|mile|miles|英里", u"m", 1609.344},
    {u"nmi|nautical mile|nautical miles|海里", u"m", 1852},
    {u"ly|light-year|light-years|light year|light years|光年", u"ly", 1},
    {u"里|华里", u"里", 1},
    {u"尺", u"尺", 1},
    {u"丈", u"丈", 1},
    {u"寸", u"寸", 1},
    {u"m²|m2|m^2|sq m|square metre|square metres|square meter|square meters|平方米|平米", u"m²", 1},
    {u"km²|km2|km^2|sq km|square kilometre|square kilometres|square kilometer|square kilometers|平方公里|平方千米",
        u"m²", 1e6},
    {u"cm²|cm2|cm^2|square centimetre|square centimetres|square centimeters|平方厘米", u"m²", 1e-4},
    {u"ha|hectare|hectares|公顷", u"m²", 1e4},
    {u"acre|acres|英亩", u"m²", 4046.8564224},
    {u"亩", u"m²", 2000.0 / 3},
    {u"sq mi|square mile|square miles|平方英里", u"m²", 2589988.110336},
    {u"sq ft|square foot|square feet|平方英尺", u"m²", 0.09290304},
    {u"L|l|litre|litres|liter|liters|升|公升", u"L", 1},
    {u"mL|ml|millilitre|millilitres|milliliter|milliliters|毫升", u"L", 1e-3},
    {u"dL|dl|decilitre|decilitres", u"L", 0.1},
    {u"cL|cl|centilitre|centilitres", u"L", 1e-2},
    {u"µL|µl|microlitre|microlitres|微升", u"L", 1e-6},
    {u"m³|m3|m^3|cubic metre|cubic metres|cubic meter|cubic meters|立方米", u"L", 1e3},
    {u"km³|km3|km^3|cubic kilometre|cubic kilometres|cubic kilometers|立方千米|立方公里", u"L", 1e12},
    {u"cm³|cm3|cm^3|cc|cubic centimetre|cubic centimetres|cubic centimeters|立方厘米", u"L", 1e-3},
    {u"gal|gallon|gallons|加仑", u"gal", 1},
    {u"barrel|barrels|bbl|桶", u"barrel", 1},
    {u"s|sec|secs|second|seconds|秒|秒钟", u"s", 1},
    {u"ms|millisecond|milliseconds|毫秒", u"s", 1e-3},
    {u"min|mins|minute|minutes|分钟", u"s", 60},
    {u"h|hr|hrs|hour|hours|小时|个小时|钟头|个钟头", u"s", 3600},
    {u"d|day|days|天", u"d", 1},
    {u"week|weeks|周|星期|个星期", u"d", 7},
    {u"month|months|个月", u"month", 1},
    {u"year|years|yr|yrs|a|years old|years of age|year-old|周年|周岁|岁", u"year", 1},
    {u"decade|decades", u"year", 10},
    {u"century|centuries|个世纪", u"year", 100},
    {u"°C|℃|degrees Celsius|degree Celsius|degrees centigrade|摄氏度", u"°C", 1},
    {u"°F|℉|degrees Fahrenheit|degree Fahrenheit|华氏度", u"°C", 5.0 / 9, -160.0 / 9},
    {u"K|kelvin|kelvins|开尔文", u"°C", 1, -273.15},
    {u"°|degree|degrees|度", u"°", 1},
    {u"m/s²|m/s^2|m/s2|metres per second squared|meters per second squared|米每二次方秒", u"m/s²", 1},
    {u"mph|miles per hour", u"mi/h", 1},
    {u"kph|kmh|km/hr", u"km/h", 1},
    {u"knot|knots|kn|节", u"knot", 1},
    {u"W|watt|watts|瓦|瓦特", u"W", 1},
    {u"mW|milliwatt|milliwatts|毫瓦", u"W", 1e-3},
    {u"kW|kilowatt|kilowatts|千瓦", u"W", 1e3},
    {u"MW|megawatt|megawatts|兆瓦", u"W", 1e6},
    {u"GW|gigawatt|gigawatts|吉瓦", u"W", 1e9},
    {u"hp|horsepower|马力", u"hp", 1},
    {u"J|joule|joules|焦耳|焦", u"J", 1},
    {u"kJ|kilojoule|kilojoules|千焦", u"J", 1e3},
    {u"MJ|megajoule|megajoules|兆焦", u"J", 1e6},
    {u"kcal|kilocalorie|kilocalories|千卡|大卡", u"kcal", 1},
    {u"kWh|kilowatt-hour|kilowatt-hours|kilowatt hours|千瓦时", u"kWh", 1},
    {u"MWh|megawatt-hours|megawatt hours|兆瓦时", u"kWh", 1e3},
    {u"V|volt|volts|伏|伏特", u"V", 1},
    {u"kV|kilovolt|kilovolts|千伏", u"V", 1e3},
    {u"mV|millivolt|millivolts|毫伏", u"V", 1e-3},
    {u"A|amp|amps|ampere|amperes|安培", u"A", 1},
    {u"mA|milliampere|milliamperes|毫安", u"A", 1e-3},
    {u"Hz|hertz|赫兹", u"Hz", 1},
    {u"kHz|kilohertz|千赫|千赫兹", u"Hz", 1e3},
    {u"MHz|megahertz|兆赫|兆赫兹", u"Hz", 1e6},
    {u"GHz|gigahertz|吉赫|吉赫兹", u"Hz", 1e9},
    {u"N|newton|newtons|牛顿", u"N", 1},
    {u"Pa|pascal|pascals|帕", u"Pa", 1},
    {u"hPa|百帕", u"Pa", 1e2},
    {u"kPa|千帕", u"Pa", 1e3},
    {u"MPa|兆帕", u"Pa", 1e6},
    {u"mmHg|mm Hg|毫米汞柱", u"mmHg", 1},
    {u"dB|decibel|decibels|分贝", u"dB", 1},
    {u"mol|摩尔", u"mol", 1},
    {u"mmol|毫摩尔", u"mol", 1e-3},
    {u"IU|国际单位", u"IU", 1},
    {u"ppm", u"ppm", 1},
    {u"KB", u"KB", 1},
    {u"MB", u"MB", 1},
    {u"GB", u"GB", 1},
    {u"TB", u"TB", 1},
    {u"%|percent|per cent|pct", u"%", 1},
    {u"‰|per mille", u"%", 0.1},
    {u"pp|percentage point|percentage points|个百分点", u"pp", 1},
    {u"people|persons|person", u"people", 1},
    {u"人|名|位|口人|口", u"人", 1},
    {u"个", u"", 1},
    {u"部", u"部", 1},
    {u"本|册", u"本", 1},
    {u"首", u"首", 1},
    {u"座", u"座", 1},
    {u"家|间", u"家", 1},
    {u"所", u"所", 1},
    {u"辆", u"辆", 1},
    {u"架", u"架", 1},
    {u"艘", u"艘", 1},
    {u"只", u"只", 1},
    {u"台", u"台", 1},
    {u"件", u"件", 1},
    {u"项", u"项", 1},
    {u"次", u"次", 1},
    {u"集", u"集", 1},
    {u"章", u"章", 1},
    {u"回", u"回", 1},
    {u"卷", u"卷", 1},
    {u"层", u"层", 1},
    {u"户", u"户", 1},
    {u"株|棵", u"株", 1},
    {u"头", u"头", 1},
    {u"匹", u"匹", 1},
    {u"条", u"条", 1},
    {u"枚", u"枚", 1},
    {u"张", u"张", 1},
    {u"场", u"场", 1},
    {u"种", u"种", 1},
    {u"倍", u"倍", 1},
};

struct CurrencyRow {
    const char16_t *names;
    const char16_t *code;
};

constexpr CurrencyRow currencyRows[] = {
    {u"元|块|块钱|圆|人民币|元人民币|rmb|yuan|renminbi|cn¥|yuan renminbi", u"CNY"},
    {u"$|us$|dollar|dollars|us dollar|us dollars|u.s. dollars|美元|美金", u"USD"},
    {u"€|euro|euros|欧元", u"EUR"},
    {u"£|pounds sterling|pound sterling|british pounds|英镑", u"GBP"},
    {u"jp¥|yen|japanese yen|日元|日圆|円", u"JPY"},
    {u"₩|won|korean won|韩元|韩圆", u"KRW"},
    {u"₹|indian rupees|印度卢比", u"INR"},
    {u"₽|rouble|roubles|ruble|rubles|卢布", u"RUB"},
    {u"hk$|hong kong dollars|港元|港币", u"HKD"},
    {u"nt$|new taiwan dollars|新台币|台币", u"TWD"},
    {u"a$|au$|australian dollars|澳元", u"AUD"},
    {u"c$|ca$|canadian dollars|加元", u"CAD"},
    {u"nz$|new zealand dollars|新西兰元", u"NZD"},
    {u"s$|singapore dollars|新加坡元|新元", u"SGD"},
    {u"r$|brazilian reais|reais", u"BRL"},
    {u"swiss francs|swiss franc|瑞士法郎", u"CHF"},
    {u"swedish kronor|瑞典克朗", u"SEK"},
};

QHash<QString, MeasureUnit> unitsByName()
{
    QHash<QString, MeasureUnit> units;
    for (const UnitRow &row : unitRows) {
        const QStringList names = QString::fromUtf16(row.names).split(u'|');
        for (const QString &name : names)
            units.insert(name, {names.front(), QString::fromUtf16(row.base), row.factor, row.offset});
    }
    return units;
}

QHash<QString, QString> currenciesByName()
{
    QHash<QString, QString> currencies;
    for (const CurrencyRow &row : currencyRows) {
        const QString code = QString::fromUtf16(row.code);
        currencies.insert(code.toLower(), code);
        for (const QString &name : QString::fromUtf16(row.names).split(u'|')) currencies.insert(name, code);
    }
    return currencies;
}

std::optional<MeasureUnit> simpleUnit(QStringView name)
{
    static const QHash<QString, MeasureUnit> units = unitsByName();
    const QString written = name.trimmed().toString();
    if (const auto found = units.constFind(written); found != units.cend()) return *found;
    // A symbol's case counts (mW, MW); a word's does not.
    if (written.size() < 4) return {};
    const auto found = units.constFind(written.toLower());
    return found == units.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

std::optional<MeasureUnit> measureUnit(QStringView name)
{
    if (auto unit = simpleUnit(name)) return unit;
    static const QRegularExpression between(u"\\s*(?:/|\\bper\\b|每)\\s*"_s);
    const QStringList parts = name.toString().split(between);
    if (parts.size() != 2 && parts.size() != 3) return {};
    QStringList symbols;
    for (const QString &part : parts) {
        const QString counted = part == u"日"_s ? u"天"_s
            : part == u"年"_s                   ? u"year"_s
            : part == u"月"_s                   ? u"month"_s
                                                : part;
        const auto unit = simpleUnit(counted);
        if (!unit || unit->offset != 0) return {};
        symbols += unit->symbol;
    }
    const QString symbol = symbols.join(u'/');
    return MeasureUnit{symbol, symbol};
}

QString currencyCode(QStringView name, QStringView language)
{
    static const QHash<QString, QString> currencies = currenciesByName();
    const QString written = name.trimmed().toString().toLower();
    if (written == u"¥"_s) {
        if (language.startsWith(u"zh"_s)) return u"CNY"_s;
        return language.startsWith(u"ja"_s) ? u"JPY"_s : QString();
    }
    return currencies.value(written);
}

} // namespace spotter
