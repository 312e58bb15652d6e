namespace EShop.Gateway.PersistedOperations;

/// <summary>Which documents clients may have executed; configuration section <c>PersistedOperations</c>.</summary>
public sealed class PersistedOperationSettings
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "PersistedOperations";

    /// <summary>Whether only trusted documents are executed: those in the folder of the operations. Default: no.</summary>
    public bool OnlyTrusted { get; set; }

    /// <summary>Whether clients may have their documents remembered by their hash (APQ). Default: yes.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>For how many hours a remembered document is kept after it was last sent. Default: 24.</summary>
    public double AutomaticHours { get; set; } = 24;
}
