using Cacao.Types.Configuration;

namespace Cacao.Authorization;

/// <summary>Says that no rule holds for a field; a feature of its configuration.</summary>
internal sealed class AnonymousAccess
{
    private AnonymousAccess()
    {
    }

    public static AnonymousAccess Allowed { get; } = new();

    public static bool IsAllowed(FieldConfiguration field) => field.Features.ContainsKey(typeof(AnonymousAccess));
}
