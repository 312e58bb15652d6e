namespace EShop.Users;

/// <summary>How many one-time codes may be sent and tried. Each budget is an amount per time.</summary>
public sealed class OtpBudgetOptions
{
    /// <summary>Codes to one number in an hour.</summary>
    public int PhonePerHour { get; set; } = 5;

    /// <summary>Codes to one number in a day.</summary>
    public int PhonePerDay { get; set; } = 10;

    /// <summary>Codes asked for from one address in an hour; a school or a village may share one.</summary>
    public int AddressPerHour { get; set; } = 30;

    /// <summary>Codes asked for by one installation of the app in an hour.</summary>
    public int DevicePerHour { get; set; } = 10;

    /// <summary>Codes in all in a minute.</summary>
    public int TotalPerMinute { get; set; } = 600;

    /// <summary>Tries of codes from one address in an hour.</summary>
    public int TriesPerAddressPerHour { get; set; } = 60;

    /// <summary>Tries of codes in all in a minute.</summary>
    public int TriesPerMinute { get; set; } = 3000;

    /// <summary>Refreshes of sessions from one address in a minute.</summary>
    public int RefreshesPerAddressPerMinute { get; set; } = 120;

    /// <summary>Codes to one country in ten minutes from which on its share of answered codes counts.</summary>
    public int FraudMinimum { get; set; } = 100;

    /// <summary>The percentage of answered codes below which a country is paused.</summary>
    public int FraudAnsweredPercent { get; set; } = 20;

    /// <summary>How long a country is paused.</summary>
    public TimeSpan FraudPause { get; set; } = TimeSpan.FromMinutes(30);
}
