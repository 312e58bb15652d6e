using EShop.Notifications.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EShop.Notifications.Data.Configurations;

internal sealed class NotificationTemplateConfiguration : IEntityTypeConfiguration<NotificationTemplate>
{
    public void Configure(EntityTypeBuilder<NotificationTemplate> entity)
    {
        entity.ToTable("templates", table =>
        {
            table.HasCheckConstraint("ck_templates_title", "(title IS NULL) = (channel = 'Sms')");
            table.HasCheckConstraint("ck_templates_locale", "locale ~ '^[a-z]{2}(-[A-Z]{2})?$'");
            table.HasCheckConstraint("ck_templates_version", "version >= 1");
        });
        entity.Property(template => template.Id).ValueGeneratedNever();
        entity.Property(template => template.Kind).HasMaxLength(NoticeKind.MaxNameLength);
        entity.Property(template => template.Channel).HasConversion<string>().HasMaxLength(20);
        entity.Property(template => template.Locale).HasMaxLength(NotificationTemplate.MaxLocaleLength);
        entity.Property(template => template.Title).HasMaxLength(NotificationTemplate.MaxTitleLength);
        entity.Property(template => template.Text).HasMaxLength(NotificationTemplate.MaxTextLength);
        entity.Property(template => template.Version).IsConcurrencyToken();
        entity.HasIndex(template => new { template.Kind, template.Channel, template.Locale }).IsUnique();
    }
}
