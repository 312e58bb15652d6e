namespace EShop.ServiceDefaults.Scheduling;

/// <summary>How long after the last look a kind of due work is looked for again.</summary>
/// <param name="Value">Longer than zero.</param>
internal sealed record DueWorkInterval<TWork>(TimeSpan Value);
