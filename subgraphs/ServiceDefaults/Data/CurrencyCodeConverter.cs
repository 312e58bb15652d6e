using EShop.Contracts;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EShop.ServiceDefaults.Data;

/// <summary>Stores a currency as its ISO 4217 code, for example <c>EUR</c>.</summary>
public sealed class CurrencyCodeConverter() : ValueConverter<CurrencyCode, string>(
    currency => currency.ToString().ToUpperInvariant(),
    code => Enum.Parse<CurrencyCode>(code, true));
