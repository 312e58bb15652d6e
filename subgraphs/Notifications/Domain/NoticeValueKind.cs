namespace EShop.Notifications.Domain;

/// <summary>How a value is shown.</summary>
public enum NoticeValueKind
{
    /// <summary>As it is.</summary>
    Text,

    /// <summary>With the symbol of its currency, as the language has it.</summary>
    Money,

    /// <summary>Day and time in the recipient's time zone.</summary>
    Time
}
